namespace Cds.Indicators.EntityFrameworkCore.Internal;

/// <summary>A row of a query as a chain of cells, so that it may have any number of columns of any types.</summary>
internal abstract class Cells
{
    /// <summary>The value of the first column.</summary>
    public abstract object? First { get; }

    /// <summary>The other columns; null after the last.</summary>
    public abstract Cells? Others { get; }
}

/// <summary>The last column of a row.</summary>
internal sealed class Cells<TValue> : Cells
{
    public TValue? Value { get; set; }

    public override object? First => Value;

    public override Cells? Others => null;
}

/// <summary>A column of a row, and those after it.</summary>
internal sealed class Cells<TValue, TRest> : Cells
    where TRest : Cells
{
    public TValue? Value { get; set; }

    public TRest? Rest { get; set; }

    public override object? First => Value;

    public override Cells? Others => Rest;
}
