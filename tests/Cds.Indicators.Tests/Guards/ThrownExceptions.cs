using System.Diagnostics;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Cds.Indicators.Tests.Guards;

/// <summary>
/// The public exceptions that a method throws itself: those it creates and throws, those of the framework's <c>ThrowIf…</c> helpers, and
/// those of the helpers of its own assembly that are named <c>Throw…</c> or never return. Local functions, iterators and asynchronous
/// bodies count as the method.
/// </summary>
internal static class ThrownExceptions
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    public static IReadOnlySet<Type> Of(MethodBase method)
    {
        HashSet<Type> thrown = [];
        Collect(method, thrown, []);
        thrown.RemoveWhere(type => !type.IsVisible || type == typeof(UnreachableException));
        return thrown;
    }

    private static void Collect(MethodBase method, HashSet<Type> thrown, HashSet<MethodBase> seen)
    {
        if (!seen.Add(method))
            return;

        if (method.GetCustomAttribute<StateMachineAttribute>()?.StateMachineType is { } machine)
            Collect(machine.GetMethod("MoveNext", Declared)!, thrown, seen);

        List<Instruction> body = Instruction.Of(method);
        for (int i = 0; i < body.Count; i++)
        {
            bool thrownNext = i + 1 < body.Count && body[i + 1].Code == OpCodes.Throw;
            switch (body[i].Member)
            {
                case ConstructorInfo constructor when body[i].Code == OpCodes.Newobj && thrownNext && IsException(constructor.DeclaringType!):
                    thrown.Add(constructor.DeclaringType!);
                    break;
                case MethodInfo { IsStatic: true } guard when guard.Name.StartsWith("ThrowIf", StringComparison.Ordinal) && IsException(guard.DeclaringType!):
                    thrown.Add(guard.DeclaringType!);
                    break;
                case MethodInfo maker when thrownNext && IsException(maker.ReturnType):
                    thrown.UnionWith(maker.ReturnType == typeof(Exception) ? Made(maker) : [maker.ReturnType]);
                    break;
                case MethodInfo helper when IsOwn(helper, method) && IsPartOfCaller(helper):
                    Collect(helper, thrown, seen);
                    break;
            }
        }
    }

    private static IEnumerable<Type> Made(MethodInfo maker) =>
        Instruction.Of(maker).Where(i => i.Code == OpCodes.Newobj).Select(i => i.Member!.DeclaringType!).Where(IsException);

    private static bool IsException(Type type) => typeof(Exception).IsAssignableFrom(type);

    private static bool IsOwn(MethodInfo called, MethodBase caller) =>
        called.Module == caller.Module && called.DeclaringType is { } type && !type.Name.StartsWith("<PrivateImplementationDetails>", StringComparison.Ordinal);

    private static bool IsPartOfCaller(MethodInfo helper) =>
        helper.Name.Contains(">g__", StringComparison.Ordinal)
        || (!(helper.IsPublic && helper.DeclaringType!.IsVisible) && (helper.Name.StartsWith("Throw", StringComparison.Ordinal) || NeverReturns(helper)));

    private static bool NeverReturns(MethodInfo helper)
    {
        List<Instruction> body = Instruction.Of(helper);
        return body.Count > 0 && body.TrueForAll(i => i.Code != OpCodes.Ret && i.Code != OpCodes.Jmp) && body.Exists(i => i.Code == OpCodes.Throw);
    }
}
