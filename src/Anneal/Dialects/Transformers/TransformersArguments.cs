using Anneal.Language;
using Anneal.Language.Syntax;
using Anneal.Language.Values;

namespace Anneal.Dialects;

/// <summary>
/// <c>TrainingArguments(lr_scheduler_type="cosine", …)</c> of transformers, and the classes that extend it.
/// </summary>
internal static class TransformersArguments
{
    /// <summary>The schedule that its trainer makes; null where a call is none such.</summary>
    public static SyntaxNode? Find(
        CallSyntax call,
        TextErrors errors,
        IReadOnlyCollection<string> modules,
        Allowance allowance
    )
    {
        var isOfTransformers = Names.Last(call.Name).EndsWith("TrainingArguments", StringComparison.Ordinal);
        if (!isOfTransformers && !call.Arguments.Exists(argument => argument.Name == TransformersFlags.Type))
            return null;
        var settings = SettingsMap.Of(
            call.Arguments.Where(argument => argument.Name is not null)
                .Select(argument => ((SyntaxNode)new TextSyntax(argument.Span, argument.Name!), argument.Value))
        );
        // What the trainer does where nothing else is said.
        settings.TryAdd(TransformersFlags.Type, new TextSyntax(call.Span, "linear"));
        return TransformersFlags.OfSettings(settings);
    }
}
