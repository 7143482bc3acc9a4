using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Cds.Indicators.Tabular.Excel;

/// <summary>The XML of a part, read node by node at bounded cost: no entities, no long tags, no deep nesting, texts counted and not kept.</summary>
internal sealed class PartReader : IDisposable
{
    /// <summary>The namespace of workbooks as spreadsheet programs write them unless told otherwise.</summary>
    public const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const int MaximumDepth = 64;

    private readonly PartStream _stream;
    private readonly PartBudget _budget;
    private readonly string _path;
    private readonly char[] _buffer = new char[4_096];

    public PartReader(ZipArchiveEntry entry, PartBudget budget)
    {
        _path = entry.FullName;
        _budget = budget;
        _stream = new PartStream(entry.Open(), entry.CompressedLength, budget);
        Xml = XmlReader.Create(_stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });
    }

    public XmlReader Xml { get; }

    /// <summary>Goes to the next tag or text.</summary>
    /// <exception cref="WorkbookFault">The part is not sound XML, or is larger than a limit.</exception>
    public bool Read()
    {
        _stream.EndStep();
        try
        {
            if (!Xml.Read())
                return false;
        }
        catch (XmlException exception)
        {
            throw Unsound(exception);
        }

        return Xml.Depth <= MaximumDepth ? true : throw _budget.Fault($"the part {_path} is nested deeper than any spreadsheet program does", WorkbookInput.SaveAgain);
    }

    /// <summary>Whether the reader stands at the beginning of an element of workbooks.</summary>
    public bool IsElement(string name) =>
        Xml.NodeType == XmlNodeType.Element && string.Equals(Xml.LocalName, name, StringComparison.Ordinal) && string.Equals(Xml.NamespaceURI, Namespace, StringComparison.Ordinal);

    /// <summary>Whether the reader stands at the end of an element of workbooks, or at one that is empty.</summary>
    public bool IsEnd(string name) =>
        (Xml.NodeType == XmlNodeType.EndElement || (Xml.NodeType == XmlNodeType.Element && Xml.IsEmptyElement))
        && string.Equals(Xml.LocalName, name, StringComparison.Ordinal) && string.Equals(Xml.NamespaceURI, Namespace, StringComparison.Ordinal);

    /// <summary>Whether the reader stands at a text.</summary>
    public bool IsText => Xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace;

    /// <summary>Reads over a text.</summary>
    /// <param name="start">Its first characters.</param>
    /// <returns>How many characters it has.</returns>
    public long ReadText(Span<char> start)
    {
        long length = 0;
        try
        {
            for (int count = Xml.ReadValueChunk(_buffer, 0, _buffer.Length); count > 0; count = Xml.ReadValueChunk(_buffer, 0, _buffer.Length))
            {
                _stream.EndStep();
                if (length < start.Length)
                    _buffer.AsSpan(0, (int)Math.Min(count, start.Length - length)).CopyTo(start[(int)length..]);
                length += count;
            }
        }
        catch (XmlException exception)
        {
            throw Unsound(exception);
        }

        return length;
    }

    public void Dispose()
    {
        Xml.Dispose();
        _stream.Dispose();
    }

    private WorkbookFault Unsound(XmlException exception) => _budget.Fault(
        $"the part {_path} is not sound XML, or declares a document type" + (exception.LineNumber == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" (line {exception.LineNumber}, position {exception.LinePosition})")),
        WorkbookInput.SaveAgain);
}
