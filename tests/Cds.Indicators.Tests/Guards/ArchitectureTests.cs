using System.Reflection;
using Cds.Indicators.Provenance;

namespace Cds.Indicators.Tests.Guards;

public sealed class ArchitectureTests
{
    private static readonly Assembly s_core = typeof(LegalBasis).Assembly;

    [Fact]
    public void A_room_uses_only_rooms_to_its_left() => Findings.None(ArchitectureScanner.Violations(s_core, Rooms.Core));

    [Fact]
    public void The_design_page_and_the_table_of_rooms_agree() =>
        Findings.None(ArchitectureScanner.Disagreements(s_core, Rooms.Core, RoomTable.LineOf("src/Cds.Indicators/DESIGN.md")));

    [Fact]
    public void The_core_refers_to_the_framework_and_NodaTime_alone() =>
        Assert.All(
            s_core.GetReferencedAssemblies().Select(name => name.Name!),
            name => Assert.True(name == "NodaTime" || name.StartsWith("System.", StringComparison.Ordinal), $"The core refers to {name}."));

    [Fact]
    public void Nothing_in_Internal_is_public() =>
        Assert.Empty(s_core.GetExportedTypes().Where(type => Rooms.Core.Of(type.Namespace) == "Internal").Select(type => type.FullName));

    [Fact]
    public void A_planted_use_of_a_room_to_the_right_is_found_wherever_it_hides()
    {
        Assembly planted = Snippet.Compile("""
            namespace Cds.Indicators.Json
            {
                public class Converter : Attribute { public static int Count; public static void Run<T>() { } }
                public class Wrong : Exception { }
            }
            namespace Cds.Indicators.Rates
            {
                using Cds.Indicators.Json;
                public class Base : Converter { }
                public class Field { List<Converter[]>? _field; }
                public class Parameter { public void Take(ref Converter? value) { } }
                public class Constraint<T> where T : Converter { }
                public class Creates { public static object Make() => new Converter(); }
                public class Reads { public static int Read() => Converter.Count; }
                public class Names { public static Type Name() => typeof(Converter); }
                public class Generic { public static object Make() => new Dictionary<int, Converter>(); }
                public class Lambda { public static Func<object> Make() => () => new Converter(); }
                public class Iterator { public static IEnumerable<object> Make() { yield return new Converter(); } }
                public class Catches { public static void Run() { try { Console.WriteLine(); } catch (Wrong) { } } }
                [Converter] public class Attributed { }
            }
            """);

        string[] found = ArchitectureScanner.Violations(planted, Rooms.Core);

        Assert.Contains("Rates.Base uses Json.Converter: Rates may not use Json.", found);
        Assert.Contains("Rates.Field._field uses Json.Converter: Rates may not use Json.", found);
        Assert.Contains("Rates.Parameter.Take uses Json.Converter: Rates may not use Json.", found);
        Assert.Contains("Rates.Constraint`1 uses Json.Converter: Rates may not use Json.", found);
        Assert.Contains("Rates.Creates.Make uses Json.Converter: Rates may not use Json.", found);
        Assert.Contains("Rates.Reads.Read uses Json.Converter: Rates may not use Json.", found);
        Assert.Contains("Rates.Names.Name uses Json.Converter: Rates may not use Json.", found);
        Assert.Contains("Rates.Generic.Make uses Json.Converter: Rates may not use Json.", found);
        Assert.Contains("Rates.Catches.Run uses Json.Wrong: Rates may not use Json.", found);
        Assert.Contains(found, violation => violation.StartsWith("Rates.Lambda+", StringComparison.Ordinal));
        Assert.Contains(found, violation => violation.StartsWith("Rates.Iterator+", StringComparison.Ordinal));
        Assert.DoesNotContain(found, violation => violation.StartsWith("Rates.Attributed", StringComparison.Ordinal));
    }

    [Fact]
    public void Neighbours_do_not_know_each_other_and_a_room_to_the_left_may_be_used()
    {
        Assembly planted = Snippet.Compile("""
            namespace Cds.Indicators.Rates { public class Rate { } public class Wrong { Cds.Indicators.Periods.Period? _period; } }
            namespace Cds.Indicators.Periods { public class Period { } }
            namespace Cds.Indicators.Indicators { public class Right { Cds.Indicators.Periods.Period? _period; Cds.Indicators.Rates.Rate? _rate; } }
            """);

        Assert.Equal(["Rates.Wrong._period uses Periods.Period: Rates may not use Periods."], ArchitectureScanner.Violations(planted, Rooms.Core));
    }

    [Fact]
    public void A_design_page_that_lists_too_little_too_much_or_another_order_is_found()
    {
        Assembly planted = Snippet.Compile("namespace Own.Rates { class Rate { } } namespace Own.Periods { class Period { } } namespace Linked.Strict { class Reader { } }");
        RoomTable rooms = new("Own", ["Internal"], ["Rates", "Periods"], ["Areas"]) { Linked = ["Linked.Strict"] };

        Assert.Empty(ArchitectureScanner.Disagreements(planted, rooms, "`Internal` | `Periods`, `Rates` | `Areas`"));
        Assert.Equal(["The room 'Periods' is built and DESIGN.md does not list it: add it to the line and to the table of rooms."], ArchitectureScanner.Disagreements(planted, rooms, "`Internal` | `Rates`"));
        Assert.Equal(["DESIGN.md lists the room 'Plans', which the table of rooms lacks."], ArchitectureScanner.Disagreements(planted, rooms, "`Internal` | `Rates`, `Periods` | `Plans`"));
        Assert.Equal(["Internal stands too far right in DESIGN.md."], ArchitectureScanner.Disagreements(planted, rooms, "`Rates`, `Periods` | `Internal`"));
        Assert.Equal(["DESIGN.md has Periods, Areas on one step, the table of rooms has not."], ArchitectureScanner.Disagreements(planted, rooms, "`Internal` | `Rates` | `Periods`, `Areas`"));
    }

    [Fact]
    public void An_unknown_room_and_a_type_without_a_room_are_refused_with_the_cure()
    {
        Assembly planted = Snippet.Compile("""
            namespace Cds.Indicators { public class AtRoot { } }
            namespace Cds.Indicators.Helpers { public class Lost { } }
            namespace Elsewhere { public class Stray { } }
            """);

        Assert.Equal(
            [
                "Cds.Indicators.AtRoot lies in the root: move it into a room.",
                "Cds.Indicators.Helpers.Lost lies in the unknown room 'Helpers': add the room to DESIGN.md and to Rooms.",
                "Elsewhere.Stray lies outside Cds.Indicators: move it into a room.",
            ],
            ArchitectureScanner.Violations(planted, Rooms.Core));
    }
}
