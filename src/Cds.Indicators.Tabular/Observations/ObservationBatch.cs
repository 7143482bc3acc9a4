using Cds.Indicators.Observations;

namespace Cds.Indicators.Tabular.Observations;

/// <summary>
/// Observations in columns, on their way into a set. While one batch goes into the set, the next is read; the set gets them one after the other in the order of the
/// table.
/// </summary>
/// <param name="reader">Where they come from.</param>
/// <param name="builder">Where they go.</param>
internal sealed class ObservationBatch(ObservationReader reader, ObservationSetBuilder builder)
{
    private BatchColumns _columns = new(reader);
    private BatchColumns _next = new(reader);
    private Task _adding = Task.CompletedTask;

    /// <summary>Takes the present observation of the reader.</summary>
    public void Add()
    {
        if (reader.Value.Form == ObservedForm.Figure)
        {
            Observation current = reader.Current;
            Flush();
            builder.Add(current);
            return;
        }

        if (_columns.Add())
            return;
        _adding.GetAwaiter().GetResult();
        BatchColumns full = _columns;
        _columns = _next;
        _next = full;
        _adding = Task.Run(() => full.AddTo(builder));
        reader.ForgetTexts();
    }

    /// <summary>Hands over what has come, and waits until the set has it.</summary>
    public void Flush()
    {
        _adding.GetAwaiter().GetResult();
        _columns.AddTo(builder);
        reader.ForgetTexts();
    }
}
