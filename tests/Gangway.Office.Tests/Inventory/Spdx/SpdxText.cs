using System.Collections;
using System.Reflection;
using System.Text;
using Gangway.Office.Inventory.Spdx;

namespace Gangway.Office.Tests.Inventory.Spdx;

/// <summary>Every field of a document but the places, as text: two documents say the same where these are equal.</summary>
internal static class SpdxText
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Append(text, value, "");
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value, string indent)
    {
        switch (value)
        {
            case null or SpdxPlace:
                break;
            case string or bool or long:
                text.Append(indent).Append(value).Append('\n');
                break;
            case IEnumerable list:
                foreach (var item in list)
                {
                    text.Append(indent).Append("-\n");
                    Append(text, item, indent + "  ");
                }

                break;
            default:
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(property => property.Name, StringComparer.Ordinal))
                {
                    if (property.GetValue(value) is { } inner and not (SpdxPlace or ICollection { Count: 0 }))
                    {
                        text.Append(indent).Append(property.Name).Append(":\n");
                        Append(text, inner, indent + "  ");
                    }
                }

                break;
        }
    }
}
