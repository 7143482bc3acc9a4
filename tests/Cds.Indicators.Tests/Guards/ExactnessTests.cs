using System.Reflection;
using Cds.Indicators.Provenance;

namespace Cds.Indicators.Tests.Guards;

/// <summary>The analyzer of banned symbols does not see a cast from double to decimal; the compiled code shows it.</summary>
public sealed class ExactnessTests
{
    [Fact]
    public void No_double_is_cast_to_a_decimal() => Findings.None(Casts(typeof(LegalBasis).Assembly));

    [Fact]
    public void A_planted_cast_is_found() => Assert.Equal(
        [
            "Cds.Indicators.Planted.Casts.FromDouble casts a Double to a decimal: take a decimal, or name how it is rounded.",
            "Cds.Indicators.Planted.Casts.FromSingle casts a Single to a decimal: take a decimal, or name how it is rounded.",
        ],
        Casts(Snippet.Compile("""
            namespace Cds.Indicators.Planted;
            public static class Casts
            {
                public static decimal FromDouble(double value) => (decimal)value;
                public static decimal FromSingle(float value) => (decimal)value;
                public static decimal FromInteger(long value) => value;
                public static double ToDouble(decimal value) => (double)value;
            }
            """)));

    private static IEnumerable<string> Casts(Assembly assembly) =>
        from type in assembly.GetTypes()
        from body in Instruction.Bodies(type)
        from instruction in Instruction.Of(body)
        let conversion = instruction.Member as MethodInfo
        where conversion is { Name: "op_Explicit" } && conversion.DeclaringType == typeof(decimal) && conversion.ReturnType == typeof(decimal)
        select $"{type.FullName}.{body.Name} casts a {conversion.GetParameters()[0].ParameterType.Name} to a decimal: take a decimal, or name how it is rounded.";
}
