namespace Gangway.Office.Inventory.Sboms;

internal sealed partial class CycloneDxJsonDocument
{
    /// <summary>The stream is in the component's object.</summary>
    private ComponentDraft ReadComponent(ref JsonCursor cursor, bool isSubject)
    {
        var component = new ComponentDraft { Locator = cursor.PointerOf(cursor.Depth), Scope = CycloneDxVersions.ScopeOf(null) };
        var isDevelopment = false;
        while (cursor.Property())
        {
            if (cursor.KeyIs("properties"u8)) { isDevelopment = ReadProperties(ref cursor, component); }
            else if (cursor.KeyIs("components"u8)) { ReadNested(ref cursor, component, isSubject); }
            else { ReadPart(ref cursor, component); }
        }

        component.Scope = isDevelopment ? DependencyScope.Development : component.Scope;
        return component;
    }

    /// <summary>The outer one comes before those in it, as far as its id stands before them.</summary>
    private void ReadNested(ref JsonCursor cursor, ComponentDraft outer, bool isSubject)
    {
        if (isSubject)
        {
            draft.ReserveSubject(outer);
        }
        else
        {
            draft.Reserve(outer);
        }

        ReadComponents(ref cursor);
    }

    private void ReadPart(ref JsonCursor cursor, ComponentDraft component)
    {
        if (cursor.KeyIs("type"u8)) { component.Type = cursor.Word(); }
        else if (cursor.KeyIs("bom-ref"u8)) { component.Reference = cursor.Text(); }
        else if (cursor.KeyIs("group"u8)) { component.Group = cursor.Word(); }
        else if (cursor.KeyIs("name"u8)) { component.Name = cursor.Text(); }
        else if (cursor.KeyIs("version"u8)) { component.Version = cursor.Word(); }
        else if (cursor.KeyIs("versionRange"u8)) { component.VersionRange = cursor.Text(); }
        else if (cursor.KeyIs("purl"u8)) { component.Purl = cursor.Text(component.Reference); }
        else if (cursor.KeyIs("scope"u8)) { component.Scope = CycloneDxVersions.ScopeOf(cursor.Word()); }
        else if (cursor.KeyIs("licenses"u8)) { ReadLicenses(ref cursor, component); }
        else if (cursor.KeyIs("hashes"u8)) { ReadHashes(ref cursor, component.AddHash); }
        else if (cursor.KeyIs("externalReferences"u8)) { ReadReferences(ref cursor, component); }
        else if (cursor.KeyIs("copyright"u8)) { component.Copyright = cursor.Word(); }
        else { ReadOrigin(ref cursor, component); }
    }

    private void ReadOrigin(ref JsonCursor cursor, ComponentDraft component)
    {
        if (cursor.KeyIs("supplier"u8)) { component.Supplier = cursor.Object() ? ReadParty(ref cursor) : null; }
        else if (cursor.KeyIs("publisher"u8)) { component.Publisher = PartyOf(cursor.Word(), null); }
        else if (cursor.KeyIs("manufacturer"u8)) { component.Creator = cursor.Object() ? ReadParty(ref cursor) : null; }
        else if (cursor.KeyIs("author"u8)) { component.Author = PartyOf(cursor.Word(), null); }
        else if (cursor.KeyIs("authors"u8)) { ReadComponentAuthors(ref cursor, component); }
        else if (cursor.KeyIs("cpe"u8)) { component.AddId(cursor.Text()); }
        else if (cursor.KeyIs("swid"u8)) { ReadSwid(ref cursor, component); }
        else if (cursor.KeyIs("omniborId"u8) || cursor.KeyIs("swhid"u8)) { component.AddId(ReadFirst(ref cursor)); }
        else { cursor.Skip(); }
    }

    private void ReadComponentAuthors(ref JsonCursor cursor, ComponentDraft component)
    {
        if (!cursor.Array())
        {
            return;
        }

        while (cursor.ElementObject())
        {
            component.AddAuthor(ReadParty(ref cursor));
        }
    }

    private static void ReadSwid(ref JsonCursor cursor, ComponentDraft component)
    {
        if (!cursor.Object())
        {
            return;
        }

        while (cursor.Property())
        {
            if (cursor.KeyIs("tagId"u8)) { component.AddId(cursor.Text()); }
            else { cursor.Skip(); }
        }
    }

    private static void ReadHashes(ref JsonCursor cursor, Action<ComponentHash> add)
    {
        if (!cursor.Array())
        {
            return;
        }

        while (cursor.ElementObject())
        {
            string? algorithm = null, value = null;
            while (cursor.Property())
            {
                if (cursor.KeyIs("alg"u8)) { algorithm = cursor.Word(); }
                else if (cursor.KeyIs("content"u8)) { value = cursor.Text(); }
                else { cursor.Skip(); }
            }

            if (algorithm is not null && value is not null)
            {
                add(new ComponentHash(algorithm, value));
            }
        }
    }
}
