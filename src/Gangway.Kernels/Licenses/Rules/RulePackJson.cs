using System.Text.Json.Serialization;

namespace Gangway.Kernels.Licenses.Rules;

/// <summary>Reads and writes what a pack says of itself by code that the compiler wrote: by reflection it takes as long as opening the pack.</summary>
[JsonSerializable(typeof(RulePack))]
internal sealed partial class RulePackJson : JsonSerializerContext;
