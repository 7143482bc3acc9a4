using Xunit.Sdk;

namespace Cds.Indicators.Tests.Support;

public sealed class GoldenTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Line_ends_and_a_byte_order_mark_do_not_matter()
    {
        File.WriteAllText(_path, "\uFEFFone\r\ntwo\r\n");
        Golden.Matches(_path, "one\ntwo", rewrite: false);
    }

    [Fact]
    public void A_difference_shows_the_lines_that_went_and_came()
    {
        File.WriteAllText(_path, "one\ntwo\nthree\nfour\n");
        XunitException failure = Assert.Throws<XunitException>(() => Golden.Matches(_path, "one\nthree\n3 1/2\nfour\n", rewrite: false));
        Assert.EndsWith("CDS_GOLDEN=rewrite and review the file.\n- 2: two\n+ 3: 3 1/2\n", failure.Message, StringComparison.Ordinal);
        Assert.Equal("one\ntwo\nthree\nfour\n", File.ReadAllText(_path));
    }

    [Fact]
    public void A_missing_file_is_a_failure()
    {
        File.Delete(_path);
        XunitException failure = Assert.Throws<XunitException>(() => Golden.Matches(_path, "one", rewrite: false));
        Assert.StartsWith($"The file '{_path}' does not exist.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rewrite_writes_the_file()
    {
        Golden.Matches(_path, "one\r\ntwo", rewrite: true);
        Assert.Equal("one\ntwo\n", File.ReadAllText(_path));
    }

    [Theory]
    [InlineData("rewrite", null, true)]
    [InlineData("rewrite", "false", true)]
    [InlineData("rewrite", "true", false)]
    [InlineData("1", null, false)]
    [InlineData(null, null, false)]
    public void A_rewrite_must_be_asked_for_and_never_happens_in_continuous_integration(string? request, string? ci, bool expected) =>
        Assert.Equal(expected, Golden.MayRewrite(request, ci));
}
