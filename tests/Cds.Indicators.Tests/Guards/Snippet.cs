using System.Reflection;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Cds.Indicators.Tests.Guards;

/// <summary>Compiles a few lines with a planted violation, so that each guard is itself tested.</summary>
internal static class Snippet
{
    private static readonly Lazy<MetadataReference[]> s_references = new(() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "NodaTime.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ]);

    /// <summary>The assembly of a source text.</summary>
    public static Assembly Compile(string source) => CompileDocumented(source).Assembly;

    /// <summary>The assembly of a source text, and its XML documentation.</summary>
    public static (Assembly Assembly, XDocument Documentation) CompileDocumented(string source)
    {
        const string Usings = "using System; using System.Collections.Generic;\n";
        CSharpParseOptions parse = new(LanguageVersion.Latest, DocumentationMode.Diagnose);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Snippet" + Guid.NewGuid().ToString("N"),
            [CSharpSyntaxTree.ParseText(Usings + source, parse)],
            s_references.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

        using MemoryStream image = new();
        using MemoryStream documentation = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(image, xmlDocumentationStream: documentation);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        documentation.Position = 0;
        return (Assembly.Load(image.ToArray()), XDocument.Load(documentation));
    }
}
