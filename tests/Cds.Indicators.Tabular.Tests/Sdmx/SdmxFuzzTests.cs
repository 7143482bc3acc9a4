using System.Text;
using Cds.Indicators.Faults;
using FsCheck;
using FsCheck.Fluent;

namespace Cds.Indicators.Tabular.Tests.Sdmx;

/// <summary>Whatever the bytes are, reading answers or throws a <see cref="FaultException"/> whose faults all have words.</summary>
public sealed class SdmxFuzzTests
{
    private static readonly byte[] s_message = Encoding.UTF8.GetBytes(
        SdmxWorld.Rows("NUMERATOR,DENOMINATOR,FIGURE,OBS_STATUS[],UNIT_MULT,FREQ,PERIOD,REPORTING_YEAR_START_DAY,SOURCE", "M,37,dossier_on-time,2024-A1,74.29,26,35,,B;P,0,A,,--01-01,\"Báo \"\"cáo\"\"\"", "R,37@province,dossiers_received,2023-12-10/P234D,1.2E3,,,,\"\"\"P\"\"\",0,_O,,,x", "D,37,,,-,,,,,,,,,"));

    private static readonly string[] s_pieces =
        ["\"", "\"\"", "\"\"\"", ",", "\n", "\r", "\r\n", ";", "|", "[", "]", "[]", ": ", "~", "@", "@province", "NaN", "#N/A", "-", "1E60", "1E-60", "99999999999999999999999999999999999999999999999999999999999", "9999-12-31/P9999999Y", "--02-30", "STRUCTURE", "DATAFLOW", "\0", "\uFEFF", "ế", ">94%", "0/0"];

    [Fact]
    public void Mutated_messages_are_read_or_refused_with_faults() => Property.Holds(Arb.From(Mutations()), mutations => Answers(Mutate(mutations)));

    [Fact]
    public void Random_bytes_are_read_or_refused_with_faults() => Property.Holds((byte[] bytes) => Answers([.. "STRUCTURE"u8, .. bytes]));

    private static void Answers(byte[] bytes)
    {
        Answers(() => SdmxCsv.Read(new MemoryStream(bytes)));
        Answers(() => SdmxCsv.ReadObservations(new MemoryStream(bytes), SdmxWorld.Areas, SdmxWorld.Subjects));
        Answers(() => SdmxCsv.ReadChanges(new MemoryStream(bytes), SdmxWorld.Areas, SdmxWorld.Subjects).ApplyTo(SdmxWorld.Set()));
    }

    private static void Answers(Func<object> read)
    {
        try
        {
            Assert.NotNull(read());
        }
        catch (FaultException refused)
        {
            Assert.NotEmpty(refused.Faults);
            Assert.All(refused.Faults, static fault => Assert.True(fault.Rule.Length > 0 && fault.Cure.Length > 0 && !fault.Value.Any(char.IsControl), fault.ToString()));
        }
    }

    private static Gen<(int Kind, int Place, int Piece)[]> Mutations() =>
        Gen.Choose(0, 3).SelectMany(kind => Gen.Choose(0, 999).SelectMany(place => Gen.Choose(0, 255).Select(piece => (kind, place, piece)))).ArrayOf();

    private static byte[] Mutate((int Kind, int Place, int Piece)[] mutations)
    {
        List<byte> bytes = [.. s_message];
        foreach ((int kind, int place, int piece) in mutations.Take(4))
        {
            int at = bytes.Count == 0 ? 0 : place * bytes.Count / 1_000;
            if (kind == 0 && bytes.Count > 0)
                bytes[at] = (byte)piece;
            else if (kind == 1 && bytes.Count > 0)
                bytes.RemoveRange(at, Math.Min(piece % 20, bytes.Count - at));
            else if (kind == 2)
                bytes.InsertRange(at, bytes.GetRange(at, Math.Min(piece, bytes.Count - at)));
            else
                bytes.InsertRange(at, Encoding.UTF8.GetBytes(s_pieces[piece % s_pieces.Length]));
        }

        return [.. bytes];
    }
}
