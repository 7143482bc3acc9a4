using System.Reflection;
using System.Reflection.Emit;

namespace Cds.Indicators.Tests.Guards;

/// <summary>One instruction of a compiled method body, with the member or type that it names.</summary>
/// <param name="Code">The operation.</param>
/// <param name="Member">The method, constructor, field or type that the operand names; null for any other operand.</param>
internal readonly record struct Instruction(OpCode Code, MemberInfo? Member)
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> s_codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(obj: null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Every method and constructor that a type declares itself.</summary>
    public static IEnumerable<MethodBase> Bodies(Type type) =>
        [.. type.GetMethods(Declared), .. type.GetConstructors(Declared)];

    /// <summary>The instructions of a method, in the order of its code; none where it has no body.</summary>
    public static List<Instruction> Of(MethodBase method)
    {
        List<Instruction> instructions = [];
        byte[] code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (int i = 0; i < code.Length;)
        {
            int prefix = code[i++];
            OpCode operation = s_codes[prefix == 0xFE ? unchecked((short)(0xFE00 | code[i++])) : (short)prefix];
            instructions.Add(new Instruction(operation, NamesMember(operation) ? Resolve(method, BitConverter.ToInt32(code, i)) : null));
            i += OperandSize(operation, code, i);
        }

        return instructions;
    }

    private static bool NamesMember(OpCode operation) =>
        operation.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok;

    private static MemberInfo? Resolve(MethodBase method, int token) => method.Module.ResolveMember(
        token,
        method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null,
        method.IsGenericMethod ? method.GetGenericArguments() : null);

    private static int OperandSize(OpCode operation, byte[] code, int at) => operation.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
