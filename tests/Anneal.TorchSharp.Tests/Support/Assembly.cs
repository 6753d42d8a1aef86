// torch.random is one generator for all.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
