using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Cds.Indicators.Charts.Reports;

/// <summary>
/// The scripts that draw charts, in the order in which they are loaded: the packages of npm in the versions that the tests draw with, each with the hash of its bytes. vega-embed holds
/// vega-interpreter, which evaluates expressions without making code of them, as a content policy without <c>unsafe-eval</c> asks for.
/// </summary>
internal static class VegaScripts
{
    public static Uri Cdn { get; } = new("https://cdn.jsdelivr.net/npm/");

    public static ImmutableArray<VegaScript> All { get; } =
    [
        new("vega@6.4.0/build/vega.min.js", "sha384-VKdcJr3ZaBIJMbVcopTAI/JEuUkSY6qnwVu9iLuw0DnQ9gQ1JjsfZJhXFQAgNi43"),
        new("vega-lite@6.5.0/build/vega-lite.min.js", "sha384-pV2l7nzmyxZh02knvUH7N8zvtyCYsYiGt+SsE/emG/dFiBI6G0YJZFZ2FzEX72P3"),
        new("vega-embed@7.3.0/build/vega-embed.min.js", "sha384-Muy1QRxYFeNrA1zShc1KtN4OfipkR/61gt+HWqN57c1Zxu3Oe16TsilsruVVjfKL"),
    ];

    [return: NotNullIfNotNull(nameof(address))]
    public static Uri? Checked(Uri? address)
    {
        if (address is null)
            return null;
        string? rule =
            !address.IsAbsoluteUri || address.Scheme is not ("https" or "http") ? "an absolute address that begins with https:// or http://"
            : address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0 ? "an address without user name, query and fragment"
            : !address.AbsolutePath.EndsWith('/') ? "the address of a folder, which ends with a slash"
            : address.AbsoluteUri.AsSpan().IndexOfAny(";, '\"") >= 0 ? "an address without semicolon, comma and quotation mark, which end a rule of a content policy"
            : null;
        return rule is null ? address : throw new ArgumentException($"'{address}' is no address of scripts. Give {rule}, for example https://example.vn/npm/.", nameof(address));
    }
}
