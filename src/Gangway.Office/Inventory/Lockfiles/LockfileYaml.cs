using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Gangway.Office.Inventory.Lockfiles;

// A YAML file of another tool as a tree with lines, built from the event stream: the parser's own object model follows alias
// cycles and deep nesting into a stack overflow. Unlike our own declarations these files may use aliases; an alias shares the
// value it names, and what all aliases together would write out is bounded, so that no walk over the tree can explode.
internal static class LockfileYaml
{
    private const int MaxDepth = 64;
    private const int MaxAliased = 100_000;
    private const int MaxDocuments = 16;

    /// <summary>The one document of a file; or null with the refusal. Documents behind it cost a warning.</summary>
    public static LockfileYamlNode? Parse(ReadOnlyMemory<byte> content, LockfileIssues issues, out BomReading? refusal)
    {
        if (ParseAll(content, issues, out refusal) is not { } documents)
        {
            return null;
        }

        if (documents.Count > 1)
        {
            issues.Warning("A second document follows; only the first was read.", documents[1].Place);
        }

        return documents.Count == 0 ? new LockfileYamlNode(1) : documents[0];
    }

    public static List<LockfileYamlNode>? ParseAll(ReadOnlyMemory<byte> content, LockfileIssues issues, out BomReading? refusal)
    {
        if (LockfileText.Decode(content, out var brokenAt) is not { } text)
        {
            refusal = issues.Refused("The document is neither UTF-8 nor UTF-16.", brokenAt, "Save it as UTF-8.");
            return null;
        }

        try
        {
            refusal = null;
            return new Reading(new Parser(new StringReader(text))).Documents();
        }
        catch (YamlException error)
        {
            refusal = issues.Refused($"The document is not readable as YAML: {error.InnerException?.Message ?? error.Message}", $"line {error.Start.Line}");
            return null;
        }
    }

    private sealed class Reading(Parser parser)
    {
        private readonly List<LockfileYamlNode> _documents = [];
        private readonly Stack<Frame> _open = new();
        private readonly Dictionary<string, LockfileYamlNode> _anchors = new(StringComparer.Ordinal);
        private long _aliased;

        public List<LockfileYamlNode> Documents()
        {
            while (MoveNext())
            {
                Take(parser.Current!);
            }

            return _documents;
        }

        private bool MoveNext()
        {
            try
            {
                return parser.MoveNext();
            }
            catch (Exception error) when (error is InvalidOperationException or ArgumentException)
            {
                // YamlDotNet 16 takes from an empty stack of its own after some broken flow collections, and refuses a tag like "!!]" with its own guard.
                var end = parser.Current?.End ?? Mark.Empty;
                throw new YamlException(end, end, "a bracket or a tag stands where none can");
            }
        }

        private void Take(ParsingEvent current)
        {
            var line = (int)current.Start.Line;
            switch (current)
            {
                case DocumentStart when _documents.Count == MaxDocuments:
                    throw Problem(current, $"more than {MaxDocuments} documents");
                case DocumentStart:
                    _anchors.Clear();
                    break;
                case AnchorAlias alias:
                    Add(current, Aliased(alias));
                    break;
                case Scalar scalar:
                    Add(current, Anchored(scalar, new LockfileYamlNode(line) { Text = scalar.Value }));
                    break;
                case NodeEvent when _open.Count == MaxDepth:
                    throw Problem(current, $"nested deeper than {MaxDepth}");
                case MappingStart mapping:
                    _open.Push(new Frame(mapping, new LockfileYamlNode(line) { Table = new(StringComparer.Ordinal) }));
                    break;
                case SequenceStart sequence:
                    _open.Push(new Frame(sequence, new LockfileYamlNode(line) { Items = [] }));
                    break;
                case MappingEnd or SequenceEnd:
                    var closed = _open.Pop();
                    Add(current, Anchored(closed.Start, closed.Node));
                    break;
            }
        }

        private LockfileYamlNode Anchored(NodeEvent start, LockfileYamlNode node)
        {
            if (!start.Anchor.IsEmpty)
            {
                _anchors[start.Anchor.Value] = node;
            }

            return node;
        }

        // A value counts as anchored once it is closed, so an alias inside it that names it finds nothing: no cycle can be built.
        private LockfileYamlNode Aliased(AnchorAlias alias)
        {
            if (!_anchors.TryGetValue(alias.Value.Value, out var node))
            {
                throw Problem(alias, "an alias names itself, or nothing before it");
            }

            _aliased += node.Weight;
            return _aliased <= MaxAliased && _open.Count + node.Height <= MaxDepth
                ? node
                : throw Problem(alias, "its aliases write out to more than any real file holds");
        }

        private void Add(ParsingEvent at, LockfileYamlNode value)
        {
            if (!_open.TryPeek(out var frame))
            {
                _documents.Add(value);
            }
            else if (!frame.TryAdd(value))
            {
                throw Problem(at, "a key stands twice, or is not a plain word");
            }
        }

        private static YamlException Problem(ParsingEvent at, string message) => new(at.Start, at.End, message);
    }

    private sealed class Frame(NodeEvent start, LockfileYamlNode node)
    {
        private string? _key;

        public NodeEvent Start => start;

        public LockfileYamlNode Node => node;

        public bool TryAdd(LockfileYamlNode value)
        {
            if (node.Table is not null && _key is null)
            {
                _key = value.Text;
                return _key is not null && !node.Table.ContainsKey(_key);
            }

            node.Weight += value.Weight;
            node.Height = Math.Max(node.Height, value.Height + 1);
            node.Items?.Add(value);
            node.Table?.Add(_key!, value);
            _key = null;
            return true;
        }
    }
}
