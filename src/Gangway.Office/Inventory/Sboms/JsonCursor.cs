using System.Text;
using System.Text.Json;

namespace Gangway.Office.Inventory.Sboms;

/// <summary>
/// Reads foreign JSON as a stream, as strictly as <see cref="JsonText"/> does: nesting to 512 levels, no key twice in an object,
/// nothing after the end, no text that is not Unicode. What it will not read it throws
/// (<see cref="RefusedException"/>); a value of the wrong type becomes an issue and reads as absent.
/// </summary>
internal ref partial struct JsonCursor
{
    private readonly BomIssues issues;
    private readonly TextPool pool;
    private readonly JsonPath path = new();
    private JsonTokens tokens;
    private ReadOnlySpan<byte> key;

    public JsonCursor(JsonBlocks blocks, BomIssues issues, TextPool pool)
    {
        this.issues = issues;
        this.pool = pool;
        tokens = new JsonTokens(blocks);
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
        if (tokens.Type == JsonTokenType.StartObject)
        {
            return;
        }

        var kind = KindOf(tokens.Type);
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
    private bool Read()
    {
        if (!tokens.Read())
        {
            return false;
        }

        switch (tokens.Type)
        {
            case JsonTokenType.PropertyName:
                NoteKey();
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                path.Value();
                path.Open(tokens.Type == JsonTokenType.StartArray);
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

    private void NoteKey()
    {
        key = tokens.Bytes;
        if (tokens.IsEscaped)
        {
            RefuseHalfCharacters();
            Span<byte> unescaped = new byte[key.Length];
            key = unescaped[..tokens.CopyText(unescaped)];
        }

        if (!path.TryKey(key))
        {
            throw JsonText.KeyTwice(Encoding.UTF8.GetString(key), tokens.Line());
        }
    }

    /// <summary>JSON's grammar lets half a surrogate pair in an escape pass; no text can hold it.</summary>
    private readonly void RefuseHalfCharacters()
    {
        if (tokens.IsEscaped && JsonText.HalfSurrogate(tokens.Bytes) >= 0)
        {
            throw JsonText.HalfCharacter(tokens.Line());
        }
    }

    private static string KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "object",
        JsonTokenType.StartArray => "array",
        _ => token.ToString().ToLowerInvariant(),
    };
}
