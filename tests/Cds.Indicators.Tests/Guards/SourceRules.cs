using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Cds.Indicators.Tests.Guards;

/// <summary>Folder = namespace = concept; one public type per file; files stay short.</summary>
internal static class SourceRules
{
    public const int LongestFile = 400;

    /// <summary>What is wrong with one source file.</summary>
    /// <param name="path">The path from the folder of the project, with forward slashes.</param>
    /// <param name="text">The text of the file.</param>
    /// <param name="rootNamespace">The namespace of the folder of the project.</param>
    public static IEnumerable<string> Violations(string path, string text, string rootNamespace = Rooms.RootNamespace)
    {
        CompilationUnitSyntax root = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest)).GetCompilationUnitRoot();
        MemberDeclarationSyntax[] types = [.. root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).Where(IsType).Cast<MemberDeclarationSyntax>()];
        string folder = Path.GetDirectoryName(path)!.Replace('\\', '/');
        string expected = folder.Length == 0 ? rootNamespace : $"{rootNamespace}.{folder.Replace('/', '.')}";

        foreach (BaseNamespaceDeclarationSyntax space in root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>())
        {
            if (space is not FileScopedNamespaceDeclarationSyntax)
                yield return $"{path}: the namespace is a block. Write 'namespace {expected};'.";
            else if (space.Name.ToString() != expected)
                yield return $"{path}: the namespace is {space.Name}, the folder says {expected}.";
        }

        string[] open = [.. types.Where(type => type.Modifiers.Any(modifier => modifier.IsKind(SyntaxKind.PublicKeyword))).Select(Name).Distinct(StringComparer.Ordinal)];
        if (open.Length > 1)
            yield return $"{path}: more than one public type ({string.Join(", ", open)}). Give each its file.";

        string stem = Path.GetFileNameWithoutExtension(path).Split('.')[0];
        if (types.Length > 0 && !types.Where(type => open.Length == 0 || open.Contains(Name(type), StringComparer.Ordinal)).SelectMany(FileNames).Contains(stem, StringComparer.Ordinal))
            yield return $"{path}: the file is named after none of its types. Write Type.cs, Type.Concern.cs, or TypeOfT.cs for Type<T>.";

        int lines = text.TrimEnd('\n').Split('\n').Length;
        if (lines > LongestFile && !text.StartsWith("//", StringComparison.Ordinal))
            yield return string.Create(CultureInfo.InvariantCulture, $"{path}: {lines} lines, the limit is {LongestFile}. Split it by concern, or give the reason in a comment on line one.");
    }

    private static bool IsType(SyntaxNode node) => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax;

    private static IEnumerable<string> FileNames(MemberDeclarationSyntax type)
    {
        yield return Name(type);
        TypeParameterListSyntax? arguments = (type as TypeDeclarationSyntax)?.TypeParameterList ?? (type as DelegateDeclarationSyntax)?.TypeParameterList;
        if (arguments is not null)
            yield return $"{Name(type)}Of{string.Concat(arguments.Parameters.Select(parameter => parameter.Identifier.Text))}";
    }

    private static string Name(MemberDeclarationSyntax type) =>
        type is DelegateDeclarationSyntax function ? function.Identifier.Text : ((BaseTypeDeclarationSyntax)type).Identifier.Text;
}
