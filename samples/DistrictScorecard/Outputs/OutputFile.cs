using DistrictScorecard.Tables;

namespace DistrictScorecard.Outputs;

/// <summary>A file that is whole before it takes its name.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _option;
    private readonly string _path;
    private readonly string _part;

    private OutputFile(string option, string path)
    {
        _option = option;
        _path = path;
        _part = $"{path}.{Path.GetRandomFileName()}.part";
    }

    /// <summary>Writes the file beside its place.</summary>
    /// <param name="option">The option that names it, for messages.</param>
    /// <param name="file">Its place.</param>
    /// <param name="input">The file that was read, which it must not replace; null for none.</param>
    /// <param name="extensions">What its name may end in.</param>
    /// <param name="write">Writes the content.</param>
    public static OutputFile Make(string option, FileInfo file, FileInfo? input, string[] extensions, Action<Stream> write)
    {
        if (!extensions.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))
            throw FaultList.Of(option, file.ToString(), $"the name of the file does not end in {extensions[0]}", $"Write a name that ends in {extensions[0]}.");
        if (Directory.Exists(file.FullName))
            throw FaultList.Of(option, file.ToString(), "the name is that of a folder", "Write the name of a file.");
        if (input is not null && string.Equals(Target(input), Target(file), StringComparison.Ordinal))
            throw FaultList.Of(option, file.ToString(), "the file is the one that is read", "Write to another one.");
        OutputFile output = new(option, file.FullName);
        try
        {
            using FileStream stream = new(output._part, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            write(stream);
            return output;
        }
        catch (Exception e)
        {
            output.Dispose();
            if (e is IOException or UnauthorizedAccessException)
                throw FaultList.Of(option, file.ToString(), $"the file cannot be written: {e.Message.TrimEnd('.')}", "Check the folder and its permissions.");
            if (e is ArgumentException)
                throw FaultList.Of(option, file.ToString(), $"the content cannot be written: {e.Message.TrimEnd('.')}", "Shorten or mend the text in the input.");
            throw;
        }
    }

    /// <summary>Gives the file its name; one that was there is replaced.</summary>
    public void Keep()
    {
        try
        {
            File.Move(_part, _path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw FaultList.Of(_option, _path, $"the file cannot be written: {e.Message.TrimEnd('.')}", "Check the folder and its permissions.");
        }
    }

    /// <summary>Where a file is, behind a link that its name may be.</summary>
    private static string Target(FileInfo file) => (file.Exists ? file.ResolveLinkTarget(returnFinalTarget: true) : null)?.FullName ?? file.FullName;

    /// <summary>Takes away what was not kept.</summary>
    public void Dispose()
    {
        if (File.Exists(_part))
            File.Delete(_part);
    }
}
