using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Anneal.Cli.Tests.Schemas;

/// <summary>The JSON schema of a document, made of its type and of the documentation of its properties.</summary>
internal static partial class DocumentSchema
{
    private static readonly Dictionary<string, XElement> Members = XDocument
        .Load(Path.Combine(AppContext.BaseDirectory, "anneal.xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value);

    /// <param name="command">The command that prints it.</param>
    /// <param name="type">Its type.</param>
    /// <param name="context">Knows the type.</param>
    public static string Of(string command, Type type, JsonSerializerContext context)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            TypeInfoResolver = context,
            RespectNullableAnnotations = true,
        };
        var schema = options.GetJsonSchemaAsNode(
            type,
            new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe }
        );
        var document = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = $"anneal {NameOf(command)} --json",
        };
        foreach (var (name, value) in schema.AsObject())
            document[name] = value?.DeepClone();
        return document.ToJsonString(
                new()
                {
                    WriteIndented = true,
                    Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            ) + "\n";
    }

    private static string NameOf(string command) =>
        command.StartsWith("data-", StringComparison.Ordinal) || command.StartsWith("study-", StringComparison.Ordinal)
            ? command.Replace('-', ' ')
            : command;

    private static JsonNode Describe(JsonSchemaExporterContext at, JsonNode node)
    {
        if (node is not JsonObject schema)
            return node;
        if (schema["properties"] is JsonObject properties)
            schema["required"] = new JsonArray([.. properties.Select(property => JsonValue.Create(property.Key))]);
        if (at.PropertyInfo is { } property && Meaning(property.DeclaringType, property) is { Length: > 0 } meaning)
            schema.Insert(0, "description", meaning);
        return schema;
    }

    // Of a record the parameters are documented, of other types the properties.
    private static string Meaning(Type type, System.Text.Json.Serialization.Metadata.JsonPropertyInfo property)
    {
        var name = (property.AttributeProvider as System.Reflection.MemberInfo)?.Name
            ?? type.GetProperties()
                .FirstOrDefault(each => JsonNamingPolicy.SnakeCaseLower.ConvertName(each.Name) == property.Name)
                ?.Name;
        var full = type.FullName!.Replace('+', '.');
        var parameter = Members
            .GetValueOrDefault($"T:{full}")
            ?.Elements("param")
            .FirstOrDefault(each => each.Attribute("name")!.Value == name);
        var text = parameter?.Value ?? Members.GetValueOrDefault($"P:{full}.{name}")?.Element("summary")?.Value ?? "";
        return Space().Replace(text.Trim(), " ");
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
