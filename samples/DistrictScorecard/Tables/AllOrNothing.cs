using Cds.Indicators.Faults;

namespace DistrictScorecard.Tables;

/// <summary>Runs a command that prints everything or nothing: what is wrong with its input goes to the error output.</summary>
internal static class AllOrNothing
{
    /// <summary>The exit code for input that cannot be read.</summary>
    public const int BadInput = 2;

    public static int Run(FileInfo? input, TextWriter error, Action action)
    {
        try
        {
            action();
            return 0;
        }
        catch (FaultException e)
        {
            foreach (Fault fault in e.Faults)
                error.WriteLine(fault);
            return BadInput;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"{input}: the file cannot be read: {e.Message}");
            return BadInput;
        }
    }
}
