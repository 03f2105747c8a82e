namespace Gangway.Office.Inventory.Lockfiles.Systems;

// One paragraph of apk's database: a letter, a colon, a value. Letters of files and folders (F, R, Z …) are read over.
// https://wiki.alpinelinux.org/wiki/Apk_spec
internal sealed class ApkPackage(int line)
{
    private const string Kept = "PVALDpUo";

    private readonly Dictionary<char, string> _fields = [];

    public int Line { get; } = line;

    public string? this[char letter] => _fields.GetValueOrDefault(letter) is { Length: > 0 } value ? value : null;

    public static IEnumerable<ApkPackage> All(string text)
    {
        ApkPackage? package = null;
        foreach (var (line, number) in LockfileLines.Of(text))
        {
            if (line.Length == 0)
            {
                if (package is not null)
                {
                    yield return package;
                }

                package = null;
                continue;
            }

            package ??= new ApkPackage(number);
            if (line.Length > 2 && line[1] == ':' && Kept.Contains(line[0], StringComparison.Ordinal))
            {
                package._fields.TryAdd(line[0], line[2..].Trim());
            }
        }

        if (package is not null)
        {
            yield return package;
        }
    }

    /// <summary>What it is needed by: its name and what it provides (<c>so:libc.so.6</c>, <c>cmd:sh</c>), without versions.</summary>
    public IEnumerable<string> Names => Words('p').Prepend(this['P']!);

    public IEnumerable<string> Needs => Words('D').Where(need => need[0] != '!');

    // name, name=1.0, name>=1.0, name~1.0
    private IEnumerable<string> Words(char letter)
    {
        foreach (var word in (this[letter] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var end = word.AsSpan().IndexOfAny("=<>~");
            if (end != 0)
            {
                yield return end < 0 ? word : word[..end];
            }
        }
    }
}
