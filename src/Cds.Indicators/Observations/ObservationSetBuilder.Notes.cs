namespace Cds.Indicators.Observations;

/// <content>What is said of the rows of columns beside their numbers.</content>
public sealed partial class ObservationSetBuilder
{
    /// <summary>The attributes of a table of notes; note -1 is that of plain rows.</summary>
    private readonly struct ColumnNotes
    {
        private readonly ObservationSetBuilder _builder;
        private readonly int[] _attributes;
        private readonly bool[] _areMissing;
        private readonly (string Rule, string Cure)?[] _broken;

        public ColumnNotes(ObservationSetBuilder builder, ReadOnlySpan<ObservationNote> table)
        {
            _builder = builder;
            _attributes = new int[table.Length];
            _areMissing = new bool[table.Length];
            _broken = new (string Rule, string Cure)?[table.Length];
            for (int i = 0; i < table.Length; i++)
            {
                _areMissing[i] = table[i].IsMissing;
                _broken[i] = ObservationRules.BrokenBy(table[i].Status, hasValue: !table[i].IsMissing);
                if (_broken[i] is null)
                    _attributes[i] = builder._attributes.NumberOf(AttributeOf(table[i]));
            }
        }

        public bool IsMissing(int note) => note >= 0 && note < _areMissing.Length && _areMissing[note];

        public int AttributeOf(int note) => note < 0 ? 0 : _attributes[note];

        /// <summary>Whether the note of the row that was begun is sound; reports why not.</summary>
        public bool IsSound(int note, Subject subject)
        {
            if (note == -1)
                return true;
            if (unchecked((uint)note) >= (uint)_broken.Length)
                _builder.Report(FormattableString.Invariant($"note {note}"), ObservationRules.NotIndex);
            else if (_broken[note] is { } broken)
                _builder.Report(subject.Code, broken);
            else
                return true;
            return false;
        }

        private static ObservationAttribute AttributeOf(ObservationNote note) =>
            new(note.IsMissing ? ObservedForm.Missing : ObservedForm.Number, note.Status, string.IsNullOrEmpty(note.Source) ? null : note.Source);
    }
}
