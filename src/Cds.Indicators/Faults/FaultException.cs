using System.Collections.Immutable;

namespace Cds.Indicators.Faults;

/// <summary>
/// Thrown when an input that is read as a whole has faults. Every fault is reported, none is read half: when it is thrown, nothing was
/// applied.
/// </summary>
/// <example><code>
/// try { Catalogue.Read(stream, "own.json"); }
/// catch (FaultException e) { foreach (Fault fault in e.Faults) Console.Error.WriteLine(fault); }
/// </code></example>
public sealed class FaultException : Exception
{
    /// <summary>Creates an exception without faults.</summary>
    public FaultException()
        : this([])
    {
    }

    /// <summary>Creates an exception with a message and no faults.</summary>
    /// <param name="message">The message.</param>
    public FaultException(string message)
        : base(message)
    {
        Faults = [];
    }

    /// <summary>Creates an exception with a message, a cause and no faults.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public FaultException(string message, Exception innerException)
        : base(message, innerException)
    {
        Faults = [];
    }

    /// <summary>Creates an exception from the faults found.</summary>
    /// <param name="faults">Every fault, in the order of the input.</param>
    public FaultException(ImmutableArray<Fault> faults)
        : base(Describe(faults))
    {
        Faults = faults.IsDefault ? [] : faults;
    }

    /// <summary>Every fault, in the order of the input; may be empty, never default.</summary>
    public ImmutableArray<Fault> Faults { get; }

    private static string Describe(ImmutableArray<Fault> faults) =>
        faults.IsDefaultOrEmpty
            ? "The input has faults."
            : faults.Length == 1
                ? faults[0].ToString()
                : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"The input has {faults.Length} faults:{Environment.NewLine}")
                    + string.Join(Environment.NewLine, faults);
}
