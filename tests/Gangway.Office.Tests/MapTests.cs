using System.Reflection;
using System.Text;
using Gangway.Tests.Support;

namespace Gangway.Office.Tests;

/// <summary>Draws the rooms of the office from the compiled assembly: what the code does, not what a page says of it.</summary>
public class MapTests
{
    private const string Root = "Gangway.Office";
    private const string Lobby = "(lobby)";

    private static readonly string[] SayNothing =
        ["Manager", "Helper", "Helpers", "Util", "Utils", "Service", "Provider", "Processor", "Handler", "Wrapper", "Base", "Impl", "Dto", "Info", "Common", "Shared"];

    /// <summary>Who may look where: ARCHITECTURE.md, "The one rule".</summary>
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        [Lobby] = [],
        ["Norms"] = [],
        ["Inventory"] = [],
        ["Landscape"] = [],
        ["Contract"] = ["Norms", "Inventory"],
        ["Trust"] = ["Norms", "Inventory"],
        ["Community"] = ["Norms", "Inventory", "Landscape"],
        ["Institution"] = ["Norms", "Inventory", "Landscape", "Contract", "Trust", "Community"],
    };

    private static readonly Assembly Office = typeof(Issue).Assembly;

    [Fact]
    public void The_map_of_the_rooms_is_the_one_in_git()
    {
        var map = new StringBuilder("# Which room uses which, read from the compiled Gangway.Office\n");
        foreach (var room in Uses().GroupBy(use => use.From).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var targets = room.Where(use => use.To != Lobby).GroupBy(use => use.To).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
            map.Append(room.Key).Append(" -> ").AppendJoin(", ", targets.Select(target => target.Key)).Append('\n');
            foreach (var leak in targets.Where(target => !MayUse[room.Key].Contains(target.Key)))
            {
                map.Append("  LEAK ").Append(leak.First().Member).Append(" uses ").Append(leak.First().Used).Append('\n');
            }
        }

        map.Append("lobby: ").AppendJoin(", ", Types().Where(type => RoomOf(type) == Lobby && type.IsPublic).Select(type => type.Name).Order(StringComparer.Ordinal)).Append('\n');
        Assert.DoesNotContain("LEAK", map.ToString());
        Snapshot.Matches("rooms.txt", map.ToString());
    }

    [Fact]
    public void The_lobby_holds_at_most_ten_types() =>
        Assert.InRange(Types().Count(type => RoomOf(type) == Lobby && type.IsPublic), 1, 10);

    [Fact]
    public void Every_room_is_known() =>
        Assert.All(Types(), type => Assert.Contains(RoomOf(type), MayUse.Keys));

    [Fact]
    public void No_type_has_a_name_that_says_nothing() =>
        Assert.All(Types().Select(type => type.Name.Split('`')[0]), name => Assert.DoesNotContain(SayNothing, word => name.EndsWith(word, StringComparison.Ordinal)));

    [Fact]
    public void No_interface_has_a_single_implementation()
    {
        var lonely = Types().Where(type => type.IsInterface)
            .Where(contract => Types().Count(type => !type.IsInterface && type.IsAssignableTo(contract)) < 2);
        Assert.Empty(lonely);
    }

    [Fact]
    public void The_office_references_neither_the_kernels_nor_the_program() =>
        Assert.DoesNotContain(Office.GetReferencedAssemblies(), name => name.Name!.StartsWith("gangway", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<Type> Types() =>
        Office.GetTypes().Where(type => type.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true && type.DeclaringType is null);

    private static string RoomOf(Type type)
    {
        var outer = type;
        while (outer.DeclaringType is not null)
        {
            outer = outer.DeclaringType;
        }

        return outer.Namespace == Root ? Lobby : outer.Namespace![(Root.Length + 1)..].Split('.')[0];
    }

    private sealed record Use(string From, string To, string Member, string Used);

    private static IEnumerable<Use> Uses()
    {
        foreach (var type in Office.GetTypes().Where(type => type.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true))
        {
            var from = RoomOf(type);
            foreach (var (member, used) in Mentioned(type))
            {
                if (used.Assembly == Office && used.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true && RoomOf(used) != from)
                {
                    yield return new Use(from, RoomOf(used), $"{type.FullName}.{member}", used.FullName ?? used.Name);
                }
            }
        }
    }

    private static IEnumerable<(string Member, Type Used)> Mentioned(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var types = new List<(string, Type)> { ("(base)", type.BaseType ?? typeof(object)) };
        types.AddRange(type.GetInterfaces().Select(contract => ("(interface)", contract)));
        types.AddRange(type.GetFields(All).Select(field => (field.Name, field.FieldType)));
        foreach (var method in type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)))
        {
            types.AddRange(method.GetParameters().Select(parameter => (method.Name, parameter.ParameterType)));
            types.Add((method.Name, (method as MethodInfo)?.ReturnType ?? typeof(void)));
            types.AddRange((method.GetMethodBody()?.LocalVariables ?? []).Select(local => (method.Name, local.LocalType)));
            types.AddRange(InstructionTokens.Of(method).Select(used => (method.Name, used)));
        }

        return types.SelectMany(entry => Parts(entry.Item2).Select(part => (entry.Item1, part)));
    }

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
        {
            return Parts(type.GetElementType()!);
        }

        return type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];
    }
}
