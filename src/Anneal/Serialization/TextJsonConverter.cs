using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Anneal.Serialization;

/// <summary>A type that is text, as a string in JSON.</summary>
/// <remarks>Safe to share between threads.</remarks>
/// <typeparam name="T">The type: <see cref="Recipe"/> or <see cref="RunPlan"/>.</typeparam>
public sealed class TextJsonConverter<T> : JsonConverter<T>
    where T : class, IParsable<T>, IFormattable
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return reader.TokenType == JsonTokenType.String
                ? T.Parse(reader.GetString()!, CultureInfo.InvariantCulture)
                : throw new JsonException($"a {typeof(T).Name} must be a string, but was {reader.TokenType}.");
        }
        catch (FormatException wrong)
        {
            throw new JsonException(wrong.Message, wrong);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue(value.ToString("R", CultureInfo.InvariantCulture));
    }
}
