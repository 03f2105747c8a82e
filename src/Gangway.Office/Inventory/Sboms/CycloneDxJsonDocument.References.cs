namespace Gangway.Office.Inventory.Sboms;

internal sealed partial class CycloneDxJsonDocument
{
    private static void ReadReferences(ref JsonCursor cursor, ComponentDraft component)
    {
        if (!cursor.Array())
        {
            return;
        }

        while (cursor.ElementObject())
        {
            ReadReference(ref cursor, component);
        }
    }

    /// <summary>The hashes of a distribution are those of the component as it is delivered (BSI TR-03183-2, 8.1.6).</summary>
    private static void ReadReference(ref JsonCursor cursor, ComponentDraft component)
    {
        string? type = null, url = null;
        List<ComponentHash>? hashes = null;
        while (cursor.Property())
        {
            if (cursor.KeyIs("type"u8)) { type = cursor.Word(); }
            else if (cursor.KeyIs("url"u8) && type is null or "vcs" or "distribution") { url = cursor.Text(); }
            else if (cursor.KeyIs("hashes"u8) && type is null or "distribution") { ReadHashes(ref cursor, (hashes = []).Add); }
            else { cursor.Skip(); }
        }

        if (type == "vcs")
        {
            component.SourceRepository ??= url;
        }
        else if (type == "distribution")
        {
            component.DownloadLocation ??= url;
            hashes?.ForEach(component.AddHash);
        }
    }

    /// <summary>True where a property marks a development dependency.</summary>
    private static bool ReadProperties(ref JsonCursor cursor, ComponentDraft component)
    {
        var isDevelopment = false;
        if (!cursor.Array())
        {
            return isDevelopment;
        }

        while (cursor.ElementObject())
        {
            string? name = null, value = null;
            while (cursor.Property())
            {
                if (cursor.KeyIs("name"u8)) { name = cursor.Word(); }
                else if (cursor.KeyIs("value"u8) && CycloneDxFileProperties.MayMatter(name)) { value = cursor.Word(); }
                else { cursor.Skip(); }
            }

            isDevelopment |= CycloneDxVersions.MarksDevelopment(name, value);
            component.File = CycloneDxFileProperties.Add(component.File, name, value);
        }

        return isDevelopment;
    }

    private void ReadLicenses(ref JsonCursor cursor, ComponentDraft component)
    {
        if (!cursor.Array())
        {
            return;
        }

        while (cursor.ElementObject())
        {
            ReadChoice(ref cursor, component);
        }
    }

    /// <summary>An expression or a license; claims come in one order whatever that of the keys.</summary>
    private void ReadChoice(ref JsonCursor cursor, ComponentDraft component)
    {
        var depth = cursor.Depth;
        string? expression = null, acknowledgement = null;
        var license = new CycloneDxJsonLicense();
        while (cursor.Property())
        {
            if (cursor.KeyIs("license"u8)) { license.Read(ref cursor); }
            else if (cursor.KeyIs("expression"u8)) { expression = cursor.Word(); }
            else if (cursor.KeyIs("acknowledgement"u8)) { acknowledgement = cursor.Word(); }
            else { cursor.Skip(); }
        }

        if (expression is not null)
        {
            component.Claim(LicenseClaimForm.Expression, expression, issues.Source, $"{cursor.PointerOf(depth)}/expression", acknowledgement == "concluded");
        }

        if (license.SaysSomething)
        {
            license.Claim(component, cursor.PointerOf(depth), issues);
        }
    }
}
