using System.ComponentModel;
using System.Globalization;

namespace Anneal.Serialization;

/// <summary>A type that is text, from a string and to one: for configuration and designers.</summary>
/// <remarks>Safe to share between threads.</remarks>
/// <typeparam name="T">The type: <see cref="Recipe"/> or <see cref="RunPlan"/>.</typeparam>
public sealed class TextTypeConverter<T> : TypeConverter
    where T : class, IParsable<T>, IFormattable
{
    /// <inheritdoc/>
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    /// <inheritdoc/>
    /// <exception cref="FormatException">The text cannot be read; the message says where and why.</exception>
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value switch
        {
            null => null,
            string text => T.Parse(text, CultureInfo.InvariantCulture),
            _ => base.ConvertFrom(context, culture, value),
        };

    /// <inheritdoc/>
    public override object? ConvertTo(
        ITypeDescriptorContext? context,
        CultureInfo? culture,
        object? value,
        Type destinationType
    ) =>
        value is T known && destinationType == typeof(string)
            ? known.ToString("R", CultureInfo.InvariantCulture)
            : base.ConvertTo(context, culture, value, destinationType);
}
