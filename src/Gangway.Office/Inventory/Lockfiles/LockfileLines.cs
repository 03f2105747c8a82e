namespace Gangway.Office.Inventory.Lockfiles;

// Lockfiles that are read line by line: one old comment in Latin-1 must not cost the file, an unfinished merge must.
internal static class LockfileLines
{
    /// <summary>The text with a warning where bytes are not UTF-8; or null with the refusal of a file in the middle of a merge.</summary>
    public static string? Read(ReadOnlyMemory<byte> content, LockfileIssues issues, out BomReading? refusal)
    {
        var text = LockfileText.DecodeLeniently(content, out var brokenAt);
        if (brokenAt is not null)
        {
            issues.Warning("The file is not valid UTF-8.", brokenAt, "Save it as UTF-8.");
        }

        refusal = ConflictIn(text) is { } line
            ? issues.Refused("The file holds an unfinished merge: two versions of it stand in one.", $"line {line}", "Finish the merge and write the file anew.")
            : null;
        return refusal is null ? text : null;
    }

    public static IEnumerable<(string Text, int Line)> Of(string text)
    {
        var number = 0;
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
        {
            yield return (line, ++number);
        }
    }

    private static int? ConflictIn(string text)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            if (line.StartsWith("<<<<<<< "))
            {
                return number;
            }
        }

        return null;
    }
}
