using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>
/// Builds the tree of one YAML document from the event stream: depth, aliases and keys are checked before anything is built,
/// because the parser's own object model follows deep nesting and cycles into a stack overflow.
/// </summary>
internal sealed class SpdxYamlTree
{
    private const int Depth = 512;

    private readonly Stack<SpdxTree> open = new();
    private readonly Stack<HashSet<string>> keys = new();
    private readonly Stack<string?> names = new();
    private SpdxTree? root;

    /// <summary>Throws YamlException with the place where the text is no such document.</summary>
    public static SpdxTree Parse(string text)
    {
        var tree = new SpdxYamlTree();
        var parser = new Parser(new StringReader(text));
        while (Next(parser))
        {
            tree.Take(parser.Current!);
        }

        return tree.root ?? new SpdxTree { Line = 1, Text = "", IsPlain = true };
    }

    /// <summary>The parser lets other exceptions out for some broken texts: an escape that is no character, a tag that is no address, a stray percent sign.</summary>
    private static bool Next(Parser parser)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException)
        {
            var at = parser.Current?.End ?? Mark.Empty;
            throw new YamlException(at, at, "what follows is neither a value nor a key");
        }
    }

    private void Take(ParsingEvent current)
    {
        switch (current)
        {
            case AnchorAlias:
                throw At(current, "aliases are not read; write the value out");
            case DocumentStart when root is not null:
                throw At(current, "a second document follows; only one is read");
            case Scalar scalar:
                Add(scalar, new SpdxTree { Line = (int)scalar.Start.Line, Text = scalar.Value, IsPlain = scalar.Style == ScalarStyle.Plain });
                break;
            case MappingStart or SequenceStart:
                Open(current);
                break;
            case MappingEnd or SequenceEnd:
                Close(current);
                break;
        }
    }

    private void Open(ParsingEvent start)
    {
        if (open.Count == Depth)
        {
            throw At(start, $"nested deeper than {Depth} levels");
        }

        var line = (int)start.Start.Line;
        open.Push(start is MappingStart ? new SpdxTree { Line = line, Entries = [] } : new SpdxTree { Line = line, Items = [] });
        keys.Push([]);
        names.Push(null);
    }

    private void Close(ParsingEvent end)
    {
        var tree = open.Pop();
        keys.Pop();
        names.Pop();
        Add(end, tree);
    }

    private void Add(ParsingEvent at, SpdxTree value)
    {
        if (!open.TryPeek(out var parent))
        {
            root = value;
        }
        else if (parent.Items is not null)
        {
            parent.Items.Add(value);
        }
        else if (names.Pop() is { } name)
        {
            parent.Entries!.Add((name, value));
            names.Push(null);
        }
        else
        {
            names.Push(KeyOf(at, value));
        }
    }

    private string KeyOf(ParsingEvent at, SpdxTree value) =>
        value.Text is not { } key ? throw At(at, "a key is not a plain word")
        : keys.Peek().Add(key) ? key
        : throw At(at, "a key stands twice");

    private static YamlException At(ParsingEvent at, string message) => new(at.Start, at.End, message);
}
