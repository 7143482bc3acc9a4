using System.Collections.Immutable;
using System.Globalization;
using Cds.Indicators.Observations;
using Cds.Indicators.Rates;
using Cds.Indicators.Tabular.Sdmx;

namespace Cds.Indicators.Tabular;

/// <summary>How messages of SDMX-CSV are read and written.</summary>
/// <remarks>
/// Immutable; checked when it is used, all problems together. Of a message that is read, version, separator, names and columns are found in its header;
/// <see cref="Version"/>, <see cref="TableOptions.Separator"/>, <see cref="Labels"/>, <see cref="Keys"/> and what follows them in this list say how one is written.
/// A general message is written as its own header says.
/// </remarks>
/// <example><code>
/// new SdmxCsvOptions { Separator = ';', DecimalMark = ',', Labels = SdmxLabels.Both, Language = TextStyle.Vietnamese }
/// </code></example>
public sealed record SdmxCsvOptions : TableOptions
{
    /// <summary>The name of the message in faults.</summary>
    /// <value><c>sdmx.csv</c> unless set; functions that read a path take the name of the file instead.</value>
    public string Name { get; init; } = "sdmx.csv";

    /// <summary>Which components hold what an observation says.</summary>
    /// <value>Those of the cross-domain guidelines unless set.</value>
    public SdmxComponents Components { get; init; } = new();

    /// <summary>Further dimensions and the one code that observations have in them, such as <c>SEX</c> and <c>_T</c>: written in every row; a row that is read with another code is a fault.</summary>
    /// <value>None unless set.</value>
    public ImmutableSortedDictionary<string, string> Dimensions { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Columns of the sender's own, which are no components, such as <c>UPDATED</c>: passed over when observations are read, and without a column of names beside them.</summary>
    /// <value>None unless set.</value>
    public ImmutableArray<string> CustomColumns { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What becomes of two rows of one observation in a message of observations.</summary>
    /// <value><see cref="DuplicatePolicy.Refuse"/> unless set.</value>
    public DuplicatePolicy Duplicates { get; init; }

    /// <summary>How periods stand in the time dimension, when read and when written.</summary>
    /// <value><see cref="SdmxTimeFormat.Original"/> unless set.</value>
    public SdmxTimeFormat TimeFormat { get; init; }

    /// <summary>
    /// Whether texts (names, sources, headings) that begin with <c>= + - @ '</c>, a tab or a line break get an apostrophe in front, so that no spreadsheet runs them as a formula, and
    /// lose it when read; one that is read without it and that a spreadsheet would run is a fault, as in other tables. The standard knows no such mark: other readers see it.
    /// </summary>
    /// <value>
    /// <see langword="false"/> unless set: every text stands as it is, written and read, and none is reported; set it before a message is opened in a spreadsheet, or to judge one
    /// that came from elsewhere.
    /// </value>
    public bool GuardFormulas { get; init; }

    /// <summary>The version that observations are written in.</summary>
    /// <value><see cref="SdmxCsvVersion.Detected"/> unless set, which writes version 2.</value>
    public SdmxCsvVersion Version { get; init; }

    /// <summary>The artefact that observations are written as data of.</summary>
    /// <value><c>dataflow CDS:INDICATORS(1.0)</c> unless set; version 1 knows dataflows only.</value>
    public SdmxStructure Structure { get; init; } = new(SdmxStructureKind.Dataflow, "CDS:INDICATORS(1.0)");

    /// <summary>What rows of observations are written to do; version 1 has no actions.</summary>
    /// <value><see cref="SdmxAction.Merge"/> unless set; <see cref="SdmxAction.Delete"/> writes whole observations to be deleted, dimensions alone.</value>
    public SdmxAction Action { get; init; }

    /// <summary>Where the names of components and codes are written.</summary>
    /// <value><see cref="SdmxLabels.Id"/> unless set: no names.</value>
    public SdmxLabels Labels { get; init; }

    /// <summary>The language of names that are written.</summary>
    /// <value><see cref="TextStyle.Vietnamese"/> unless set; <see cref="TextStyle.Invariant"/> writes English.</value>
    public TextStyle Language { get; init; } = TextStyle.Vietnamese;

    /// <summary>Which key columns are written.</summary>
    /// <value><see cref="SdmxKeys.None"/> unless set; version 1 has none.</value>
    public SdmxKeys Keys { get; init; }

    /// <summary>What stands between the values of one cell, where a message has such cells.</summary>
    /// <value>A semicolon unless set; a vertical bar where the semicolon separates cells.</value>
    public char? SubfieldSeparator { get; init; }

    /// <summary>The power of ten that numbers are written in: 3 writes 12500 dossiers as 12.5 with <c>UNIT_MULT</c> 3. Rates and counts of rates are not affected.</summary>
    /// <value>0 unless set; 0 to 12.</value>
    public int UnitMultiplier { get; init; }

    /// <summary>How many decimals the rate of counts is rounded to, half away from zero; its counts stand beside it.</summary>
    /// <value>2 unless set; 0 to 12.</value>
    public int Decimals { get; init; } = 2;

    /// <summary>Whether the measures are decimal numbers, of which a missing one is written <c>#N/A</c>; otherwise floating-point numbers, with <c>NaN</c>. Both are read.</summary>
    /// <value><see langword="false"/> unless set.</value>
    public bool HasDecimalValues { get; init; }

    /// <summary>
    /// Whether version 1, which has one flag in a cell, may be given observations with several: the first by precedence is written (B, then those that say
    /// there is no value in the order Q, M, L, K, H, O, then the others by the alphabet) and the rest are lost. Otherwise such a set is refused.
    /// </summary>
    /// <value><see langword="false"/> unless set.</value>
    public bool LoseStatusFlags { get; init; }

    /// <summary>What is written between the values of one cell.</summary>
    internal char WrittenSubfieldSeparator => SubfieldSeparator ?? (Separator == ';' ? '|' : ';');

    /// <summary>The name, and how a message is written.</summary>
    /// <returns>For example <c>sdmx.csv, version 2, labels Id</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}, version {(Version == SdmxCsvVersion.Version1 ? 1 : 2)}, labels {Labels}");

    private protected override IEnumerable<string> Problems() => base.Problems().Concat(SdmxOptionRules.Problems(this));
}
