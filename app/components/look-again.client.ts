// A page on which something is under way looks again until it is done.
if (document.querySelector('[data-look-again]')) setTimeout(() => location.reload(), 1_500)
