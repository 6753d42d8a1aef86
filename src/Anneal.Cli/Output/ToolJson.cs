using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Anneal.Cli.Output;

/// <summary>How the tool writes JSON: one indented document, snake_case names, what is not known is null.</summary>
internal static class ToolJson
{
    /// <summary>The document, ending in a line feed.</summary>
    /// <param name="document">The document.</param>
    /// <param name="context">Knows the document's type.</param>
    public static string Text<T>(T document, JsonSerializerContext context)
    {
        var options = new JsonSerializerOptions
        {
            WriteIndented = true,
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        };
        return Text(document, context, options);
    }

    /// <summary>A document of somebody else's format, with the names that its context gives it.</summary>
    /// <inheritdoc cref="Text{T}(T, JsonSerializerContext)"/>
    public static string TextAsItsContextSays<T>(T document, JsonSerializerContext context) =>
        Text(document, context, new JsonSerializerOptions(context.Options) { WriteIndented = true });

    private static string Text<T>(T document, JsonSerializerContext context, JsonSerializerOptions options)
    {
        // '->' and '±' stay as they are: the text is not meant for HTML.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.TypeInfoResolver = context;
        return JsonSerializer.Serialize(document, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T))) + "\n";
    }
}
