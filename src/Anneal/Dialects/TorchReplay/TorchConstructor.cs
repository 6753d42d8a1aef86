using Anneal.Language;

namespace Anneal.Dialects.TorchReplay;

/// <summary>What PyTorch's constructor of a class does with a parameter group.</summary>
internal delegate TorchScheduler TorchConstructor(CallArguments arguments, BindingScope scope, TorchGroup group);
