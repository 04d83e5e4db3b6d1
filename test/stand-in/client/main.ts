document.body.replaceChildren(Object.assign(document.createElement('h2'), { className: 'hP', textContent: 'Soon' }))
