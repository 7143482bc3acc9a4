namespace Cds.Indicators.Tabular.Tests.Excel;

/// <summary>
/// A fact that runs LibreOffice; skipped, saying so, where <c>soffice</c> is not on the path. With <c>CDS_REQUIRE_LIBREOFFICE=1</c> it fails there instead.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LibreOfficeFactAttribute : FactAttribute
{
    public const string Variable = "CDS_REQUIRE_LIBREOFFICE";

    public LibreOfficeFactAttribute() =>
        Skip = LibreOffice.Program is null && Environment.GetEnvironmentVariable(Variable) is not "1" ? "LibreOffice is not installed here: no program 'soffice' on the path." : null;
}
