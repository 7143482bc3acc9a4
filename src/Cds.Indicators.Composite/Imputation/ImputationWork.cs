using Cds.Indicators.Composite.Data;
using Cds.Indicators.Composite.Stages;
using Cds.Indicators.Indicators;

namespace Cds.Indicators.Composite.Imputation;

/// <summary>What the imputations of all columns share: made once, before the first column.</summary>
internal sealed class ImputationWork
{
    private readonly PlaceScale[][] _scales = [];
    private readonly UnitSeries? _series;

    public ImputationWork(Frame frame, StageContext context, bool isOverPeriods, bool isOverIndicators)
    {
        Frame = frame;
        Context = context;
        if (isOverPeriods)
            _series = UnitSeries.Of(frame.Rows, context.Stage);
        if (isOverIndicators)
            _scales = [.. Enumerable.Range(0, frame.Columns.Length).Select(Scales)];
    }

    public Frame Frame { get; }

    public StageContext Context { get; }

    /// <summary>The rows of each unit over the periods.</summary>
    public UnitSeries Series => _series ?? throw new InvalidOperationException("A method over periods says so.");

    /// <summary>How an indicator turns values into places in a block, and back.</summary>
    public PlaceScale Scale(int column, int block) => _scales[column][block];

    private PlaceScale[] Scales(int column)
    {
        bool isReversed = Context.Hierarchy[Frame.Codes[column]].Direction == Direction.LowerIsBetter;
        PlaceScale[] scales = new PlaceScale[Frame.Rows.Blocks];
        for (int block = 0; block < scales.Length; block++)
            scales[block] = PlaceScale.Of(Frame.Columns[column].AsSpan(Frame.Rows.Block(block)), isReversed);
        return scales;
    }
}
