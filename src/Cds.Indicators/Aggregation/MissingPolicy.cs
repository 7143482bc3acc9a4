using System.Diagnostics;
using Cds.Indicators.Rates;

namespace Cds.Indicators.Aggregation;

/// <summary>What becomes of a roll-up where some of the expected reports are missing (xử lý thiếu số liệu).</summary>
/// <remarks>The default value is <see cref="RequireAll"/>: nothing is guessed. Immutable.</remarks>
/// <example><code>
/// observations.Rollup(catalogue["dossier.on-time"])
///     .To(AreaLevel.Province).Per(PeriodKind.Quarter)
///     .Missing(MissingPolicy.PartialAbove(Rate.OfPercent(95)))
///     .Compute();
/// </code></example>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct MissingPolicy : IEquatable<MissingPolicy>
{
    private readonly Form _form;
    private readonly Rate _threshold;

    private MissingPolicy(Form form, Rate threshold)
    {
        _form = form;
        _threshold = threshold;
    }

    private enum Form : byte
    {
        RequireAll = 0,
        PartialAbove = 1,
        TreatAsZero = 2,
        AcceptPartial = 3,
    }

    /// <summary>A value only where every expected report is there; otherwise <see cref="OutcomeKind.Incomplete"/> with the partial value. The default.</summary>
    public static MissingPolicy RequireAll => default;

    /// <summary>
    /// A value of whatever is there, as soon as one report is; the coverage tells how much that is. Without any report a cell is <see cref="OutcomeKind.NoData"/>.
    /// </summary>
    public static MissingPolicy AcceptPartial { get; } = new(Form.AcceptPartial, default);

    /// <summary>
    /// A missing report means zero: nobody applied, so nobody reported. Only where zero is the measure's meaning, so only for measures that add over
    /// both axes; for others a cell with a missing report is <see cref="OutcomeKind.NotApplicable"/>. A report that says that it has no value counts as zero too, and so
    /// does a suppressed one where <see cref="Rollup.TreatSuppressedAsMissing"/> is asked.
    /// </summary>
    public static MissingPolicy TreatAsZero { get; } = new(Form.TreatAsZero, default);

    /// <summary>Whether missing reports count as zero.</summary>
    public bool IsTreatAsZero => _form == Form.TreatAsZero;

    /// <summary>The least part of the expected reports that makes a value: 100% where all are required, 0% where whatever is there will do; null where missing ones count as zero.</summary>
    public Rate? Threshold => _form switch
    {
        Form.RequireAll => Rate.Whole,
        Form.PartialAbove => _threshold,
        Form.AcceptPartial => Rate.Zero,
        _ => null,
    };

    /// <summary>A value of what is there, where enough is there.</summary>
    /// <param name="coverage">The least part of the expected reports, above 0 and up to 100%, inclusive.</param>
    /// <returns>The policy.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="coverage"/> is not above zero, or above 100%.</exception>
    public static MissingPolicy PartialAbove(Rate coverage)
    {
        if (coverage <= Rate.Zero || coverage > Rate.Whole)
            throw new ArgumentOutOfRangeException(nameof(coverage), coverage, $"'{coverage}' is no coverage: it is above 0% and at most 100%. Give the least part of the reports that is enough.");
        return new MissingPolicy(Form.PartialAbove, coverage);
    }

    /// <summary>Whether two policies are the same.</summary>
    /// <param name="other">The other policy.</param>
    /// <returns><see langword="true"/> when they are.</returns>
    public bool Equals(MissingPolicy other) => _form == other._form && _threshold == other._threshold;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MissingPolicy other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_form, _threshold);

    /// <summary>Whether two policies are the same.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns><see langword="true"/> when they are.</returns>
    public static bool operator ==(MissingPolicy left, MissingPolicy right) => left.Equals(right);

    /// <summary>Whether two policies differ.</summary>
    /// <param name="left">The first.</param>
    /// <param name="right">The second.</param>
    /// <returns><see langword="true"/> when they do.</returns>
    public static bool operator !=(MissingPolicy left, MissingPolicy right) => !left.Equals(right);

    /// <summary>The policy in English.</summary>
    /// <returns><c>all required</c>, <c>partial from 95%</c>, <c>whatever is there</c> or <c>missing is zero</c>.</returns>
    public override string ToString() => ToString(TextStyle.English);

    internal string ToString(TextStyle style) => (_form, style == TextStyle.Vietnamese) switch
    {
        (Form.RequireAll, true) => "phải đủ số liệu",
        (Form.RequireAll, false) => "all required",
        (Form.PartialAbove, true) => $"chấp nhận từ {_threshold.ToString("vi", null)} số báo cáo",
        (Form.PartialAbove, false) => $"partial from {_threshold.ToString(format: null, formatProvider: null)}",
        (Form.AcceptPartial, true) => "có bao nhiêu tính bấy nhiêu",
        (Form.AcceptPartial, false) => "whatever is there",
        (_, true) => "thiếu được coi là 0",
        _ => "missing is zero",
    };
}
