namespace Cds.Indicators.Rankings;

/// <summary>A unit with its value and its number in the input.</summary>
internal readonly record struct ValuedItem<T, TValue>(T Item, TValue Value, int Number);
