using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>
/// Reads foreign JSON as a stream, as strictly as <see cref="JsonText"/> does: nesting to 512 levels, no key twice in an object,
/// nothing after the end, no text that is not Unicode. What it will not read it throws (<see cref="RefusedException"/>,
/// <see cref="JsonException"/>); a value of the wrong type becomes an issue and reads as absent.
/// </summary>
internal ref partial struct JsonCursor
{
    /// <summary>
    /// Marks what runs for every token: compiled in full at once. A document is read by a process that has just begun, and the
    /// slow first versions of methods this hot, with all that replaces them, cost a tenth of the time (100 MB).
    /// </summary>
    public const MethodImplOptions AtOnce = MethodImplOptions.AggressiveOptimization;

    private readonly JsonBlocks blocks;
    private readonly BomIssues issues;
    private readonly TextPool pool;
    private readonly JsonPath path = new();
    private Utf8JsonReader reader;
    private ReadOnlySpan<byte> key;

    public JsonCursor(JsonBlocks blocks, BomIssues issues, TextPool pool)
    {
        this.blocks = blocks;
        this.issues = issues;
        this.pool = pool;
        var options = new JsonReaderOptions { MaxDepth = JsonText.Depth };
        reader = new Utf8JsonReader(blocks.Block, blocks.IsFinal, new JsonReaderState(options));
    }

    public readonly BomIssues Issues => issues;

    public readonly int Depth => path.Depth;

    /// <summary>Where the stream stands.</summary>
    public readonly string Pointer() => path.Pointer(path.Depth);

    /// <summary>The place of the object or array that is, or was last, open at that depth.</summary>
    public readonly string PointerOf(int depth) => path.Pointer(depth - 1);

    /// <summary>Its index in the array it stands in.</summary>
    public readonly int Index(int depth) => path.Index(depth - 1);

    /// <summary>Steps into the outermost object.</summary>
    public void OpenRoot()
    {
        Read();
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return;
        }

        var kind = KindOf(reader.TokenType);
        Finish();
        throw JsonText.NoObject(kind);
    }

    /// <summary>Reads to the end, so that what is broken there is known.</summary>
    public void Finish()
    {
        while (Read())
        {
        }
    }

    /// <summary>False at the end of the document.</summary>
    [MethodImpl(AtOnce)]
    private bool Read()
    {
        while (!reader.Read())
        {
            if (blocks.IsFinal)
            {
                return false;
            }

            blocks.Advance((int)reader.BytesConsumed);
            reader = new Utf8JsonReader(blocks.Block, blocks.IsFinal, reader.CurrentState);
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                NoteKey();
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                path.Value();
                path.Open(reader.TokenType == JsonTokenType.StartArray);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                path.Close();
                break;
            default:
                path.Value();
                RefuseHalfCharacters();
                break;
        }

        return true;
    }

    [MethodImpl(AtOnce)]
    private void NoteKey()
    {
        key = reader.ValueSpan;
        if (reader.ValueIsEscaped)
        {
            RefuseHalfCharacters();
            Span<byte> unescaped = new byte[key.Length];
            key = unescaped[..reader.CopyString(unescaped)];
        }

        if (!path.TryKey(key))
        {
            throw JsonText.KeyTwice(System.Text.Encoding.UTF8.GetString(key), Line());
        }
    }

    /// <summary>The parser lets half a surrogate pair in an escape pass, and throws where it is read.</summary>
    private readonly void RefuseHalfCharacters()
    {
        if (reader.ValueIsEscaped && JsonText.HalfSurrogate(reader.ValueSpan) >= 0)
        {
            throw JsonText.HalfCharacter(Line());
        }
    }

    private readonly string Line() => blocks.LineOf((int)reader.TokenStartIndex);

    private static string KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "object",
        JsonTokenType.StartArray => "array",
        _ => token.ToString().ToLowerInvariant(),
    };
}
