using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Gangway.Office;

/// <summary>
/// A YAML document as a plain tree that remembers its lines. Built from the event stream, because the parser's own object
/// model follows alias cycles and deep nesting into a stack overflow, which no caller can catch.
/// </summary>
public sealed class YamlTree
{
    private const int MaxDepth = 64;

    private YamlTree(int line) => Line = line;

    /// <summary>Line in the source, from 1.</summary>
    public int Line { get; }

    /// <summary>The text of a scalar; null for a mapping, a sequence and a plain empty value.</summary>
    public string? Scalar { get; private init; }

    /// <summary>Elements of a sequence; empty for anything else.</summary>
    public ImmutableArray<YamlTree> Items { get; private set; } = [];

    /// <summary>Entries of a mapping in document order; empty for anything else.</summary>
    public ImmutableArray<KeyValuePair<string, YamlTree>> Entries { get; private set; } = [];

    /// <summary>The value under a key; null where the mapping has none.</summary>
    public YamlTree? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key == key)
                {
                    return entry.Value;
                }
            }

            return null;
        }
    }

    /// <summary>The scalar under a key; null where there is none.</summary>
    public string? Text(string key) => this[key]?.Scalar;

    /// <summary>The scalars of a sequence, or the one scalar that stands for a sequence of one; empty where the key is absent.</summary>
    public ImmutableArray<string> Texts(string key) => this[key] is { } value ? value.Scalars : [];

    /// <summary>This node read as a list of scalars.</summary>
    public ImmutableArray<string> Scalars =>
        Scalar is { } one ? [one] : [.. Items.Where(item => item.Scalar is not null).Select(item => item.Scalar!)];

    /// <summary>Reads one document. Errors (syntax, an alias, a duplicate key, nesting beyond 64) give null and an issue with its line.</summary>
    public static YamlTree? Parse(string text, string source, out Issue? issue)
    {
        try
        {
            var tree = Build(new Parser(new StringReader(text)));
            issue = null;
            return tree;
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            // The parser lets some malformed tags and flow collections fail its own checks.
            issue = new Issue(source, "not readable as YAML", Severity.Error, HowToFix: "Correct the YAML.");
            return null;
        }
        catch (YamlException error)
        {
            issue = new Issue(source, $"not readable as YAML: {error.InnerException?.Message ?? error.Message}", Severity.Error,
                $"line {error.Start.Line}", "Correct the YAML at this line.");
            return null;
        }
    }

    private static YamlTree Build(Parser parser)
    {
        var root = new YamlTree(1);
        var open = new Stack<Frame>();
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case AnchorAlias alias:
                    throw new YamlException(alias.Start, alias.End, "aliases are not read; write the value out");
                case DocumentStart start when root.Entries.Length + root.Items.Length > 0:
                    throw new YamlException(start.Start, start.End, "a second document follows; only one is read");
                case Scalar scalar:
                    Add(scalar, new YamlTree((int)scalar.Start.Line) { Scalar = scalar.Value });
                    break;
                case MappingStart or SequenceStart:
                    Open((NodeEvent)parser.Current);
                    break;
                case MappingEnd or SequenceEnd:
                    Close();
                    break;
            }
        }

        return root;

        void Open(NodeEvent start)
        {
            if (open.Count == MaxDepth)
            {
                throw new YamlException(start.Start, start.End, $"nested deeper than {MaxDepth}");
            }

            open.Push(new Frame(new YamlTree((int)start.Start.Line), start is MappingStart));
        }

        void Close()
        {
            var frame = open.Pop();
            frame.Seal();
            Add(parser.Current!, frame.Tree);
        }

        void Add(ParsingEvent at, YamlTree value)
        {
            if (open.Count == 0)
            {
                root = value;
            }
            else if (!open.Peek().TryAdd(value))
            {
                throw new YamlException(at.Start, at.End, "a key stands twice, or is not a plain word");
            }
        }
    }

    private sealed class Frame(YamlTree tree, bool isMapping)
    {
        private readonly HashSet<string> keys = [];
        private readonly List<KeyValuePair<string, YamlTree>> entries = [];
        private readonly List<YamlTree> items = [];
        private string? key;

        public YamlTree Tree => tree;

        public bool TryAdd(YamlTree value)
        {
            if (!isMapping)
            {
                items.Add(value);
                return true;
            }

            if (key is not null)
            {
                entries.Add(new(key, value));
                key = null;
                return true;
            }

            key = value.Scalar;
            return key is not null && keys.Add(key);
        }

        public void Seal()
        {
            tree.Entries = [.. entries];
            tree.Items = [.. items];
        }
    }
}
