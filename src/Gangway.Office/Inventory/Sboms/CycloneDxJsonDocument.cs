namespace Gangway.Office.Inventory.Sboms;

/// <summary>
/// The inventory of one CycloneDX document in JSON, read in one pass, whatever the order of its keys. Recursion is bounded by
/// the depth of the JSON.
/// </summary>
internal sealed partial class CycloneDxJsonDocument(BomDraft draft, BomIssues issues)
{
    private readonly CycloneDxJsonEdges edges = new(draft);
    private readonly Dictionary<(string?, string?), Party?> parties = [];

    /// <summary>bomFormat; null where it is not given.</summary>
    public string? Format { get; private set; }

    /// <summary>specVersion; null where it is not given.</summary>
    public string? Version { get; private set; }

    public void ReadBom(ref JsonCursor cursor)
    {
        cursor.OpenRoot();
        while (cursor.Property())
        {
            if (cursor.KeyIs("components"u8)) { ReadComponents(ref cursor); }
            else if (cursor.KeyIs("dependencies"u8)) { edges.Read(ref cursor); }
            else if (cursor.KeyIs("metadata"u8)) { ReadMetadata(ref cursor); }
            else if (cursor.KeyIs("services"u8)) { ReadServices(ref cursor); }
            else if (cursor.KeyIs("bomFormat"u8)) { Format = cursor.Text(); }
            else if (cursor.KeyIs("specVersion"u8)) { Version = cursor.Text(); }
            else if (cursor.KeyIs("serialNumber"u8)) { draft.Head.SerialNumber = cursor.Text(); }
            else { cursor.Skip(); }
        }

        cursor.Finish();
    }

    public BomReading Finish(Evidence evidence)
    {
        edges.Settle();
        return draft.Finish($"CycloneDX {Version} JSON", evidence);
    }

    private void ReadComponents(ref JsonCursor cursor)
    {
        if (!cursor.Array())
        {
            return;
        }

        while (cursor.ElementObject())
        {
            draft.Add(ReadComponent(ref cursor, isSubject: false));
        }
    }

    private void ReadServices(ref JsonCursor cursor)
    {
        if (!cursor.Array())
        {
            return;
        }

        while (cursor.ElementObject())
        {
            while (cursor.Property())
            {
                if (cursor.KeyIs("bom-ref"u8)) { draft.AddOther(cursor.Text()); }
                else if (cursor.KeyIs("services"u8)) { ReadServices(ref cursor); }
                else { cursor.Skip(); }
            }
        }
    }

    /// <summary>An organization: its name, an e-mail address of it, or else its site. The stream is in the object.</summary>
    private Party? ReadParty(ref JsonCursor cursor)
    {
        string? name = null, mail = null, site = null;
        while (cursor.Property())
        {
            if (cursor.KeyIs("name"u8)) { name = cursor.Word(); }
            else if (cursor.KeyIs("email"u8)) { mail = cursor.Word() ?? mail; }
            else if (cursor.KeyIs("url"u8)) { site = ReadFirst(ref cursor); }
            else if (cursor.KeyIs("contact"u8)) { mail = ReadContacts(ref cursor) ?? mail; }
            else { cursor.Skip(); }
        }

        return PartyOf(name, mail ?? site);
    }

    /// <summary>The first address of several persons.</summary>
    private string? ReadContacts(ref JsonCursor cursor)
    {
        string? mail = null;
        if (!cursor.Array())
        {
            return null;
        }

        while (cursor.ElementObject())
        {
            var person = ReadParty(ref cursor);
            mail ??= person?.Contact;
        }

        return mail;
    }

    /// <summary>The first text of an array.</summary>
    private static string? ReadFirst(ref JsonCursor cursor)
    {
        string? first = null;
        if (!cursor.Array())
        {
            return null;
        }

        while (cursor.ElementText(out var isText))
        {
            first ??= isText ? cursor.Element() : null;
        }

        return string.IsNullOrWhiteSpace(first) ? null : first;
    }

    /// <summary>A document names the same few over and over.</summary>
    private Party? PartyOf(string? name, string? contact)
    {
        if (!parties.TryGetValue((name, contact), out var party))
        {
            parties.Add((name, contact), party = Party.Of(name, contact));
        }

        return party;
    }
}
