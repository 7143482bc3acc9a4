using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Cds.Indicators.Indicators;
using Cds.Indicators.Observations;

namespace Cds.Indicators.Tabular.Sdmx;

/// <summary>Subjects by the codes that SDMX has for them: <c>_</c> stands for <c>.</c>, which SDMX keeps for keys and nested ids.</summary>
internal sealed class SdmxSubjects
{
    private readonly FrozenDictionary<string, Subject> _subjects;

    private SdmxSubjects(Dictionary<string, Subject> subjects) => _subjects = subjects.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<Subject> Of(Catalogue catalogue) =>
        catalogue.Indicators.Select(static indicator => Subject.Of(indicator)).Concat(catalogue.Measures.Select(static measure => Subject.Of(measure)));

    public static SdmxSubjects Of(IEnumerable<Subject> subjects)
    {
        Dictionary<string, Subject> byCode = new(StringComparer.Ordinal);
        foreach (Subject subject in subjects)
        {
            if (!subject.IsNone)
                byCode.TryAdd(subject.Code, subject);
        }

        return new SdmxSubjects(byCode);
    }

    public static string CodeOf(Subject subject) => CodeOf(subject.Code);

    public static string CodeOf(string code) => code.Replace('.', '_');

    public bool TryGet(string code, [MaybeNullWhen(false)] out Subject subject) => _subjects.TryGetValue(code, out subject) || _subjects.TryGetValue(code.Replace('_', '.'), out subject);
}
