using System.Globalization;
using Cds.Indicators.Tests.Guards;
using Xunit.Abstractions;

namespace Cds.Indicators.Tests.Aggregation.Vectors;

/// <summary>
/// Goes through every case of a file of vectors. A case without an answer fails, and so does an answer without a case, so that none is passed over
/// in silence. Says how many are reproduced and how many named as different.
/// </summary>
internal static class VectorLedger
{
    /// <param name="file">The file, for messages.</param>
    /// <param name="cases">Every case of the file by its id.</param>
    /// <param name="answers">How each of them is answered.</param>
    /// <param name="reproduced">How many cases are reproduced.</param>
    /// <param name="different">How many are answered otherwise.</param>
    /// <param name="output">Where the numbers and reasons are written.</param>
    /// <param name="elsewhere">How many cases ask nothing of an aggregation.</param>
    public static void Close<TCase>(
        string file, IEnumerable<(string Id, TCase Case)> cases, IReadOnlyDictionary<string, VectorAnswer<TCase>> answers, int reproduced, int different, ITestOutputHelper output, int elsewhere = 0)
    {
        List<string> findings = [];
        List<string> reasons = [];
        HashSet<string> visited = new(StringComparer.Ordinal);
        int same = 0;
        int other = 0;
        foreach ((string id, TCase vector) in cases)
        {
            if (!visited.Add(id))
                findings.Add($"{file}, {id}: two cases have this id.");
            else if (!answers.TryGetValue(id, out VectorAnswer<TCase>? answer))
                findings.Add($"{file}, {id}: nothing says how this case is answered.");
            else if (Failure(answer, vector) is { } failure)
                findings.Add($"{file}, {id}{(answer.Reason is null ? "" : " (named as different)")}: {failure}");
            else if (answer.Reason is { } reason)
            {
                reasons.Add($"  {id}: {(answer.IsElsewhere ? "elsewhere: " : "")}{reason}");
                other += answer.IsElsewhere ? 0 : 1;
            }
            else
            {
                same++;
            }
        }

        findings.AddRange(answers.Keys.Where(id => !visited.Contains(id)).Select(id => $"{file}, {id}: there is an answer and no such case."));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {same} cases reproduced, {other} named as different, {reasons.Count - other} held elsewhere{(reasons.Count == 0 ? "." : ":")}"));
        foreach (string reason in reasons)
            output.WriteLine(reason);
        Findings.None(findings);
        Assert.Equal((reproduced, different, elsewhere), (same, other, reasons.Count - other));
    }

    private static string? Failure<TCase>(VectorAnswer<TCase> answer, TCase vector)
    {
        try
        {
            answer.Check(vector);
            return null;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return $"{failure.GetType().Name}: {failure.Message}";
        }
    }
}
