using System.Collections.Immutable;
using Gangway.Office.Contract;
using Gangway.Office.Norms;

namespace Gangway.Office.Tests.Contract;

/// <summary>Components, contexts and files as short as a story needs them.</summary>
internal static class LicenseStories
{
    public static LicensedComponent Component(string name, params string[] licenses) =>
        new($"pkg:generic/{name}@1", name, null, [.. licenses.Select(License)], Context.Empty.Facts);

    public static LicensedComponent Knowing(this LicensedComponent component, string fact, string value) =>
        component with { Facts = component.Facts.SetItem(fact, new Context.Known(value, "story")) };

    public static ChosenLicense License(string text)
    {
        var parts = text.Split(" WITH ");
        return new ChosenLicense(parts[0], parts.ElementAtOrDefault(1));
    }

    public static ImmutableArray<Context> Shipped(string delivery, string? linking = null)
    {
        var context = Context.Empty.With("delivery", delivery, "--ship");
        return [linking is null ? context : context.With("linking", linking, "gangway.yml")];
    }
}
