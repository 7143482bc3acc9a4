namespace Cds.Indicators.Tabular.Excel;

/// <summary>A cell whose value is not a number, day or text.</summary>
internal enum SpecialCell : byte
{
    /// <summary>A formula without a stored result: the workbook was written by a program that does not calculate.</summary>
    Uncalculated = 0,

    True = 1,

    False = 2,

    /// <summary><c>#NULL!</c>; the errors follow in the order of the file format.</summary>
    NullError = 3,

    DivisionByZero = 4,

    ValueError = 5,

    ReferenceError = 6,

    NameError = 7,

    NumberError = 8,

    NotAvailable = 9,

    GettingData = 10,

    /// <summary>An error of another name.</summary>
    OtherError = 11,
}
