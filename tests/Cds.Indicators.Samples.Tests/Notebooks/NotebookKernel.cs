using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Cds.Indicators.Charts.Specifications;
using Cds.Indicators.Composite.Indices;
using Cds.Indicators.Rates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Xunit.Sdk;

namespace Cds.Indicators.Samples.Tests.Notebooks;

/// <summary>
/// Runs the cells of a notebook one after the other, as the kernel of C# does: what a cell declares is there for the next, what it prints, what it displays and
/// the value that it ends with are its outputs. Packages are the assemblies of this build.
/// </summary>
internal sealed partial class NotebookKernel : IDisposable
{
    /// <summary>The namespaces that the kernel of C# opens by itself.</summary>
    private static readonly string[] s_opened =
        ["System", "System.IO", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq"];

    /// <summary>The packages that a notebook may ask for, each with its assemblies and those it needs.</summary>
    private static readonly Dictionary<string, Assembly[]> s_packages = new(StringComparer.Ordinal)
    {
        ["Cds.Indicators"] = [typeof(Rate).Assembly, typeof(NodaTime.LocalDate).Assembly],
        ["Cds.Indicators.Charts"] = [typeof(ChartSpecification).Assembly, typeof(Rate).Assembly, typeof(NodaTime.LocalDate).Assembly],
        ["Cds.Indicators.Composite"] = [typeof(CompositeIndex).Assembly, typeof(Rate).Assembly, typeof(NodaTime.LocalDate).Assembly],
        ["CsvHelper"] = [typeof(CsvHelper.CsvReader).Assembly],
    };

    private readonly NotebookOutputs _outputs = new();
    private ScriptOptions _options = ScriptOptions.Default.WithImports(s_opened).WithOptimizationLevel(OptimizationLevel.Release).WithLanguageVersion(Microsoft.CodeAnalysis.CSharp.LanguageVersion.Preview);
    private ScriptState<object>? _state;
    private int _count;

    public void Dispose() => _outputs.Dispose();

    /// <summary>Runs a cell.</summary>
    /// <returns>Its outputs, as the notebook keeps them.</returns>
    public async Task<JsonArray> RunAsync(string source)
    {
        string code = Package().Replace(source, Refer);
        if (code.Contains("#r", StringComparison.Ordinal) || code.Contains("#i", StringComparison.Ordinal))
            throw new XunitException($"The cell refers to something that is no package of this project:\n{source}");

        _count++;
        TextWriter console = Console.Out;
        Console.SetOut(_outputs.Writer);
        try
        {
            _state = _state is null
                ? await CSharpScript.RunAsync<object>(code, _options, _outputs)
                : await _state.ContinueWithAsync<object>(code, _options);
        }
        catch (CompilationErrorException error)
        {
            throw new XunitException($"Cell {_count} is not C#: {string.Join('\n', error.Diagnostics)}\n{source}", error);
        }
        finally
        {
            Console.SetOut(console);
        }

        if (_state.ReturnValue is { } value)
            _outputs.Return(value, _count);
        return _outputs.Take();
    }

    private string Refer(Match package)
    {
        string name = package.Groups["name"].Value;
        if (!s_packages.TryGetValue(name, out Assembly[]? assemblies))
            throw new XunitException($"'{name}' is not a package that notebooks may ask for.");
        string version = assemblies[0].GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
        if (package.Groups["version"].Value != version)
            throw new XunitException($"The notebook asks for {name} {package.Groups["version"].Value}; this is {version}.");
        _options = _options.AddReferences(assemblies);
        return "";
    }

    [GeneratedRegex("""^#r "nuget: *(?<name>[\w.]+), *(?<version>[\d.]+)" *$""", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Package();
}
