using System.Collections.Immutable;

namespace Gangway.Office.Community.Privacy;

/// <summary>
/// The list of erasures as text: a first line <c>key FINGERPRINT</c>, then a pseudonym a line. A line that cannot be read refuses all: reading on would
/// bring somebody back who was forgotten.
/// </summary>
public static class ErasureListText
{
    public static string Write(PseudonymKey key, IEnumerable<string> pseudonyms) =>
        string.Concat(pseudonyms.Distinct().Order(StringComparer.Ordinal).Prepend($"key {key.Fingerprint}").Select(line => line + "\n"));

    public static ErasureListReading Read(string text, string source, PseudonymKey? key, MailProviders providers)
    {
        var lines = text.Split('\n').Select((line, index) => (Number: index + 1, Text: line.Trim().TrimStart('\uFEFF'))).Where(line => line.Text.Length > 0 && line.Text[0] != '#').ToList();
        if (lines.Count == 0)
        {
            return new(new(key, [], providers), []);
        }

        if (key is null)
        {
            return Refused(source, "There is a list of erasures and no key to read it with.", lines[0].Number, "Give the key under which the list was made.");
        }

        if (lines[0].Text != $"key {key.Fingerprint}")
        {
            return Refused(source, "The list was made under another key.", lines[0].Number, "Give the key under which the list was made; a new key needs a new list.");
        }

        var wrong = lines.Skip(1).FirstOrDefault(line => line.Text.Length != 32 || !line.Text.All(char.IsAsciiHexDigitLower));
        return wrong.Number > 0
            ? Refused(source, "This line is no pseudonym.", wrong.Number, "Restore the list from a backup; nothing is read while it is broken.")
            : new(new(key, lines.Skip(1).Select(line => line.Text), providers), []);
    }

    private static ErasureListReading Refused(string source, string message, int line, string howToFix) =>
        new(null, [new(source, message, Severity.Error, $"line {line}", howToFix)]);
}
