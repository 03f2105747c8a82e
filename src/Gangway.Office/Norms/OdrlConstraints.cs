using System.Collections.Immutable;
using System.Text.Json;

namespace Gangway.Office.Norms;

/// <summary>A condition as ODRL constraints: ODRL has no "not", so that it is carried inward to the operators.</summary>
internal static class OdrlConstraints
{
    /// <summary>Writes the property "constraint"; nothing where the condition always holds.</summary>
    public static void Write(Utf8JsonWriter json, Condition condition)
    {
        if (condition is Condition.All { Inner.IsEmpty: true })
        {
            return;
        }

        json.WriteStartArray("constraint");
        foreach (var part in condition is Condition.All all ? all.Inner : [condition])
        {
            Constraint(json, part, isDenied: false);
        }

        json.WriteEndArray();
    }

    private static void Constraint(Utf8JsonWriter json, Condition condition, bool isDenied)
    {
        switch (condition)
        {
            case Condition.No no:
                Constraint(json, no.Inner, !isDenied);
                break;
            case Condition.All all:
                Logical(json, isDenied ? "or" : "and", all.Inner, isDenied);
                break;
            case Condition.Any any:
                Logical(json, isDenied ? "and" : "or", any.Inner, isDenied);
                break;
            case Condition.OneOf oneOf:
                Plain(json, oneOf, isDenied);
                break;
        }
    }

    private static void Logical(Utf8JsonWriter json, string name, ImmutableArray<Condition> parts, bool isDenied)
    {
        json.WriteStartObject();
        json.WriteStartObject(name);
        json.WriteStartArray("@list");
        foreach (var part in parts)
        {
            Constraint(json, part, isDenied);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Plain(Utf8JsonWriter json, Condition.OneOf oneOf, bool isDenied)
    {
        json.WriteStartObject();
        json.WriteString("leftOperand", $"gw:fact:{oneOf.Fact}");
        if (oneOf.Values.Length == 1)
        {
            json.WriteString("operator", isDenied ? "neq" : "eq");
            json.WriteString("rightOperand", oneOf.Values[0]);
        }
        else
        {
            json.WriteString("operator", isDenied ? "isNoneOf" : "isAnyOf");
            json.WriteStartArray("rightOperand");
            foreach (var value in oneOf.Values)
            {
                json.WriteStringValue(value);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
