using Reorganisation;

namespace Cds.Indicators.Tests.Samples;

public sealed class ReorganisationTests
{
    [Fact]
    public void It_prints_what_stands_beside_it()
    {
        using StringWriter output = new() { NewLine = "\n" };
        Story.Write(output);
        Golden.Matches(Repository.File("samples/Reorganisation/expected-output.txt"), output.ToString());
    }
}
