using Tomlyn;
using Tomlyn.Parsing;

namespace Gangway.Office.Inventory.Lockfiles;

// A TOML document as a tree with lines, built from Tomlyn's events. Its own tables would be less code, but they let a repeated
// key win silently, and its validating syntax tree takes seconds on 20 MB and half a minute on 2,000 nested headers.
internal static class LockfileToml
{
    private const int MaxDepth = 64;

    /// <summary>The root table; or null with the refusal.</summary>
    public static LockfileTomlNode? Parse(ReadOnlyMemory<byte> content, LockfileIssues issues, out BomReading? refusal)
    {
        if (LockfileText.Decode(content, out var brokenAt) is not { } text)
        {
            refusal = issues.Refused("The document is neither UTF-8 nor UTF-16.", brokenAt, "Save it as UTF-8.");
            return null;
        }

        try
        {
            refusal = null;
            return Root(TomlParser.Create(text, new TomlSerializerOptions { MaxDepth = MaxDepth }));
        }
        catch (TomlException e)
        {
            refusal = issues.Refused("The document is not valid TOML, or it ends too early.", e.Line is { } line ? $"line {line}" : null);
        }
        catch (ArgumentOutOfRangeException)
        {
            // Tomlyn 2.10 formats an escaped surrogate (\uD800) into its message and fails at that.
            refusal = issues.Refused("The document is not valid TOML: an escape in it is no character.");
        }
        catch (RepeatedKeyException e)
        {
            refusal = issues.Refused("A key stands twice in one table, so the document can be read in two ways.", $"line {e.Line}",
                "Write the file anew with the tool that made it, or delete one of the two.");
        }

        return null;
    }

    private static LockfileTomlNode Root(TomlParser events)
    {
        var root = Container(1, isOpen: true, isTable: true);
        var open = new Stack<LockfileTomlNode>();
        string? key = null;
        var keyLine = 0;
        while (events.MoveNext())
        {
            var line = events.Current.Line == 0 ? keyLine : events.Current.Line;
            switch (events.Current.Kind)
            {
                case TomlParseEventKind.PropertyName:
                    key = events.GetPropertyName();
                    keyLine = events.Current.Line;
                    break;
                case TomlParseEventKind.StartTable or TomlParseEventKind.StartArray when open.Count >= MaxDepth:
                    throw new TomlException("nested too deeply");
                case TomlParseEventKind.StartTable when open.Count == 0:
                    open.Push(root);
                    break;
                case TomlParseEventKind.StartTable or TomlParseEventKind.StartArray:
                    // Tomlyn gives tables and arrays that come from headers line 0, inline ones their own.
                    var isTable = events.Current.Kind == TomlParseEventKind.StartTable;
                    open.Push(Enter(open.Peek(), key, Container(Math.Max(line, 1), events.Current.Line == 0, isTable), keyLine));
                    break;
                case TomlParseEventKind.EndTable or TomlParseEventKind.EndArray:
                    open.Pop();
                    break;
                case TomlParseEventKind.String:
                    Add(open.Peek(), key, new LockfileTomlNode(line) { Text = events.GetString() }, keyLine);
                    break;
                case TomlParseEventKind.Boolean:
                    Add(open.Peek(), key, new LockfileTomlNode(line) { IsTrue = events.Current.GetBoolean() }, keyLine);
                    break;
                case TomlParseEventKind.Integer or TomlParseEventKind.Float or TomlParseEventKind.DateTime:
                    Add(open.Peek(), key, new LockfileTomlNode(line), keyLine);
                    break;
            }
        }

        return root;
    }

    private static LockfileTomlNode Container(int line, bool isOpen, bool isTable) => isTable
        ? new LockfileTomlNode(line) { IsOpen = isOpen, Table = new(StringComparer.Ordinal) }
        : new LockfileTomlNode(line) { IsOpen = isOpen, Items = [] };

    // A header continues what an earlier header began: [a.b] after [a.c], the next [[a]].
    private static LockfileTomlNode Enter(LockfileTomlNode parent, string? key, LockfileTomlNode fresh, int keyLine)
    {
        if (fresh.IsOpen && key is not null && parent[key] is { IsOpen: true } earlier && earlier.Table is null == fresh.Table is null)
        {
            return earlier;
        }

        Add(parent, key, fresh, keyLine);
        return fresh;
    }

    private static void Add(LockfileTomlNode parent, string? key, LockfileTomlNode value, int keyLine)
    {
        if (parent.Items is { } items)
        {
            items.Add(value);
        }
        else if (!parent.Table!.TryAdd(key ?? "", value))
        {
            throw new RepeatedKeyException(keyLine);
        }
    }

    private sealed class RepeatedKeyException(int line) : Exception
    {
        public int Line { get; } = line;
    }
}
