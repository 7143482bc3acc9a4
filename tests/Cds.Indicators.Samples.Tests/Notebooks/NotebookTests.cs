using System.Diagnostics;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace Cds.Indicators.Samples.Tests.Notebooks;

/// <summary>Every notebook of the samples, run from top to bottom, gives the outputs that are kept in it.</summary>
[Trait("Category", "Script")]
[Collection(nameof(OneAtATime))]
public sealed class NotebookTests(ITestOutputHelper log)
{
    private static string Folder => Repository.File("samples/notebooks");

    public static TheoryData<string> Names() => [.. Directory.EnumerateFiles(Folder, "*.ipynb").Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_three_stories() => Assert.Equal(3, Directory.GetFiles(Folder, "*.ipynb").Length);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_notebook_shows_what_is_kept_in_it(string name)
    {
        foreach (string culture in new[] { "", "ar-SA" })
        {
            using CultureScope scope = new(culture);
            Stopwatch clock = Stopwatch.StartNew();
            Golden.Matches(Path.Combine(Folder, name), await RunAsync(name));
            log.WriteLine($"{name}, '{culture}': {clock.Elapsed.TotalSeconds:F0} s");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_notebook_has_the_form_that_Jupyter_reads(string name)
    {
        NotebookFile notebook = NotebookFile.Read(Path.Combine(Folder, name));
        JsonNode root = notebook.Root;

        Assert.Equal((4, 5), ((int)root["nbformat"]!, (int)root["nbformat_minor"]!));
        Assert.Equal(".net-csharp", (string?)root["metadata"]!["kernelspec"]!["name"]);
        Assert.Equal("C#", (string?)root["metadata"]!["kernelspec"]!["language"]);
        Assert.Equal("C#", (string?)root["metadata"]!["language_info"]!["name"]);
        Assert.All(notebook.Cells, cell =>
        {
            bool isCode = (string?)cell["cell_type"] == "code";
            Assert.Equal(isCode ? ["cell_type", "execution_count", "id", "metadata", "outputs", "source"] : ["cell_type", "id", "metadata", "source"], cell.Select(member => member.Key).Order(StringComparer.Ordinal));
            Assert.Matches("^[a-z0-9-]{1,64}$", (string?)cell["id"]);
            Assert.NotEmpty(NotebookFile.SourceOf(cell));
        });
        Assert.Distinct(notebook.Cells.Select(cell => (string?)cell["id"]));
        Assert.Equal(Enumerable.Range(1, notebook.CodeCells.Count()), notebook.CodeCells.Select(cell => (int)cell["execution_count"]!));

        // The title stands in both languages, and the story is told between the cells.
        Assert.Matches(@"^# .+ · .+\n", NotebookFile.SourceOf(notebook.Cells.First()));
        Assert.True(notebook.Cells.Count() >= 2 * notebook.CodeCells.Count());
    }

    [Fact]
    public async Task A_cell_that_shows_something_else_is_found()
    {
        using NotebookKernel kernel = new();
        JsonArray outputs = await kernel.RunAsync("""
            #r "nuget: Cds.Indicators, 0.1.0"
            using Cds.Indicators.Rates;
            Console.WriteLine("first");
            display(Ratio.Of(1, 2));
            Console.Write("second");
            Rate.Of(26, 35)
            """);

        Assert.Equal(["stream", "display_data", "stream", "execute_result"], outputs.Select(output => (string?)output!["output_type"]));
        Assert.Equal("<span title=\"26/35\">74.29%</span>", (string?)outputs[3]!["data"]!["text/html"]![0]);
        Assert.Equal("second", (string?)(await kernel.RunAsync("var kept = Rate.Of(1, 2); Console.Write(\"second\");"))[0]!["text"]![0]);
        Assert.Equal("<span>50.00%</span>", ((string?)(await kernel.RunAsync("kept"))[0]!["data"]!["text/html"]![0])!.Replace(" title=\"50%\"", "", StringComparison.Ordinal));

        await Assert.ThrowsAsync<Xunit.Sdk.XunitException>(() => kernel.RunAsync("1 + 1"));
        await Assert.ThrowsAsync<Xunit.Sdk.XunitException>(() => kernel.RunAsync("unknown"));
        await Assert.ThrowsAsync<Xunit.Sdk.XunitException>(() => kernel.RunAsync("#r \"nuget: Newtonsoft.Json, 13.0.3\""));
        await Assert.ThrowsAsync<Xunit.Sdk.XunitException>(() => kernel.RunAsync("#r \"nuget: Cds.Indicators, 9.9.9\""));
    }

    /// <summary>The text of a notebook with the outputs of today.</summary>
    private static async Task<string> RunAsync(string name)
    {
        NotebookFile notebook = NotebookFile.Read(Path.Combine(Folder, name));
        using NotebookKernel kernel = new();
        string before = Directory.GetCurrentDirectory();

        // A kernel starts in the folder of its notebook.
        Directory.SetCurrentDirectory(Folder);
        try
        {
            int count = 0;
            foreach (JsonObject cell in notebook.CodeCells)
            {
                cell["execution_count"] = ++count;
                cell["outputs"] = await kernel.RunAsync(NotebookFile.SourceOf(cell));
            }
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }

        return notebook.ToString();
    }
}
